import { css, html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { controlStyles } from './control-styles.js';
import { fitIcon, followIcon, openIcon, zoomInIcon, zoomOutIcon } from './icons.js';
import { MovableElement } from '../movable-element.js';
import { stringsFor } from '../strings/strings.js';
import { TimelineRequestEvent, type TimelineRequest } from '../timeline-events.js';
import { TimelineLink } from './timeline-link.js';
import type { TimelineLike } from '../timeline-state.js';

const STEP = 2;

/**
 * Buttons that zoom in, zoom out, show everything, and follow the present if the page has asked for that. Part of
 * `<event-timeline controls>`; on its own it is tied to a timeline by `for="id"`.
 *
 * @fires timeline-request - what the user asks for; dispatched on the timeline
 * @csspart button - each button
 * @cssproperty [--timeline-focus-color] - the focus ring
 * @attr {string} for - the id of the timeline
 */
export class EventTimelineToolbar extends MovableElement {
  static override properties: PropertyDeclarations = {
    for: { type: String },
    timeline: { attribute: false },
  };
  static override styles = [
    controlStyles,
    css`
      :host {
        display: block;
      }
      div {
        display: flex;
        flex-wrap: wrap;
        gap: 0.25rem;
      }
      button[aria-pressed='true'] {
        background: color-mix(in srgb, currentColor 14%, transparent);
      }
    `,
  ];

  /** The id of the timeline, in the same tree. */
  declare for: string;
  /** The timeline itself, in place of `for`. */
  declare timeline: TimelineLike | null;
  readonly #link: TimelineLink;

  constructor() {
    super();
    this.for = '';
    this.timeline = null;
    this.#link = new TimelineLink(this);
  }

  protected override render(): TemplateResult {
    const { state } = this.#link;
    const strings = stringsFor(state?.locale ?? 'en');
    // Titles serve as names: beside an equal label they would be read as descriptions. Buttons are not disabled at the limit
    // of zoom, where they would lose the focus.
    const button = (name: string, icon: TemplateResult, request: TimelineRequest, enabled: boolean) => html`
      <button
        part="button"
        type="button"
        title=${name}
        aria-disabled=${!enabled}
        @click=${() => enabled && this.#ask(request)}
      >
        ${icon}
      </button>
    `;
    const following = state?.following ?? null;
    return html`<div role="group" lang=${strings.lang} aria-label=${strings.say('controls')}>
      ${button(strings.say('zoomIn'), zoomInIcon, { action: 'zoom', factor: STEP }, state?.canZoomIn ?? false)}
      ${button(strings.say('zoomOut'), zoomOutIcon, { action: 'zoom', factor: 1 / STEP }, state?.canZoomOut ?? false)}
      ${button(strings.say('fit'), fitIcon, { action: 'fit' }, state?.view != null)}
      ${
        following === null
          ? nothing
          : html`<button
              part="button"
              type="button"
              title=${strings.say('follow')}
              aria-pressed=${following}
              @click=${() => this.#ask({ action: 'follow', follow: !following })}
            >
              ${followIcon}
            </button>`
      }
      ${state?.acceptsData ? button(strings.say('openFile'), openIcon, { action: 'open' }, true) : nothing}
    </div>`;
  }

  #ask(request: TimelineRequest): void {
    this.#link.timeline?.dispatchEvent(new TimelineRequestEvent(request));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'event-timeline-toolbar': EventTimelineToolbar;
  }
}
