import { html, nothing, type TemplateResult } from 'lit';
import type { EventRecord } from '../data/event-record.js';
import type { ClusterMembers } from '../layout/lanes/cluster-members.js';
import type { DataController } from './loading/data-controller.js';
import type { SpeechOptions } from '../data/words/date-text.js';
import { progressTemplate } from './progress-template.js';
import type { Strings } from './strings/strings.js';
import type { TimelineLike } from './timeline-state.js';
import { issuesTemplate, messageTemplate, tooltipTemplate } from './timeline-templates.js';

/** What the frame of a timeline shows, and its listeners. */
export interface Frame extends SpeechOptions {
  readonly timeline: TimelineLike & { readonly controls: boolean };
  readonly data: DataController;
  readonly faults: readonly Error[];
  readonly strings: Strings;
  readonly status: string;
  /** Whether the timeline takes all gestures on the drawing. */
  readonly isGreedy: boolean;
  readonly isHintShown: boolean;
  /** The event that the tooltip is about; null for none. */
  readonly hovered: EventRecord | null;
  /** The crowd that the tooltip is about, in words; empty for none. */
  readonly hoveredCrowd: string;
  /** Whether the host page fills the detail panel. */
  readonly hasOwnDetail: boolean;
  /** The cluster whose events are listed; null for none. */
  readonly listed: ClusterMembers | null;
  readonly on: {
    focusIn(event: FocusEvent): void;
    scroll(): void;
    retry(): void;
    stop(): void;
    panelClosed(event: Event): void;
  };
}

/** Renders everything around the drawing; the nodes inside the `<svg>` belong to the painter. */
export function frameTemplate(frame: Frame): TemplateResult {
  const { timeline, data, faults, strings, locale, timezone, hovered, hoveredCrowd, on } = frame;
  const isMac = navigator.platform.startsWith('Mac');
  const isEmpty = !data.table?.size;
  const message = messageTemplate(data, strings, on.retry);
  return html`<div
    class="frame ${frame.isGreedy ? 'greedy' : ''}"
    lang=${strings.lang}
    aria-busy=${data.state !== 'done'}
  >
    ${
      timeline.controls
        ? html`<event-timeline-toolbar
            part="toolbar"
            exportparts="button: toolbar-button"
            .timeline=${timeline}
          ></event-timeline-toolbar>`
        : nothing
    }
    <div class="stage">
      <div class="probe">x x</div>
      <div class="scroller ${message === nothing ? '' : 'replaced'}" @scroll=${on.scroll}>
        <div class="content" ?hidden=${isEmpty}>
          <svg aria-describedby="instructions" @focusin=${on.focusIn}></svg>
        </div>
      </div>
      ${message}
      <div class="hint ${frame.isHintShown ? 'shown' : ''}" aria-hidden="true">
        ${strings.say('hintKey', isMac ? '⌘' : strings.say('ctrl'))}
      </div>
      ${
        hovered || hoveredCrowd !== ''
          ? html`<div class="tooltip" part="tooltip" role="tooltip">
              ${hovered ? tooltipTemplate(hovered, { locale, timezone }) : html`<p><bdi>${hoveredCrowd}</bdi></p>`}
            </div>`
          : nothing
      }
      <div class="panels">
        ${
          frame.listed
            ? html`<event-timeline-cluster-list
                class="detail"
                part="cluster-list"
                exportparts="title: cluster-list-title"
                .members=${frame.listed}
                .table=${data.table}
                .locale=${locale}
                .timezone=${timezone}
                @close=${on.panelClosed}
              ></event-timeline-cluster-list>`
            : nothing
        }
        <event-timeline-detail
          class="detail"
          part="detail"
          exportparts="title: detail-title"
          .table=${data.table}
          .locale=${locale}
          .timezone=${timezone}
          @close=${on.panelClosed}
          >${/* White space here would count as content of the slot. */ frame.hasOwnDetail ? html`<slot name="detail"></slot>` : nothing}</event-timeline-detail
        >
      </div>
    </div>
    ${
      timeline.controls
        ? html`<event-timeline-legend
            part="legend"
            exportparts="entry: legend-entry"
            .timeline=${timeline}
          ></event-timeline-legend>`
        : nothing
    }
    ${issuesTemplate(data, faults, strings)}
    <div class="print"></div>
    <div class="foot">
      <p class="status" part="status" role="status"><bdi>${frame.status}</bdi></p>
      ${progressTemplate(data, strings, on)}
    </div>
    <p id="instructions" hidden>${strings.say('instructions')}</p>
  </div>`;
}
