import type { LitElement, ReactiveController } from 'lit';
import type { EventRecord } from '../../data/event-record.js';
import type { EventTable } from '../../data/event-table.js';
import { findAgain } from '../../data/table/find-again.js';
import { idOf } from '../../data/table/row-id.js';
import { membersAgain, type ClusterMembers } from '../../layout/lanes/cluster-members.js';
import type { LaneAssignment } from '../../layout/lanes/lane-assignment.js';
import type { EventTimelineClusterList } from './event-timeline-cluster-list.js';
import type { EventTimelineDetail } from './event-timeline-detail.js';
import { panelsArrived } from './late-panels.js';
import { TimelineActivateEvent } from '../timeline-events.js';
import type { PanelSearchEvent } from './timeline-link.js';

/**
 * Opens and closes the panels over the drawing: the details of an event, unless the page has a panel for them, and the list
 * of a cluster that zooming cannot separate.
 */
export class PanelController implements ReactiveController {
  /** The listed cluster; null while no list is open. */
  listed: ClusterMembers | null = null;
  readonly #host: LitElement;
  readonly #closed: (hadFocus: boolean) => void;
  /** Id of the event whose details were opened last, as its record may have none. */
  #id = '';

  /** @param closed called when the user closes a panel of the page: the one over the drawing notifies its timeline itself */
  constructor(host: LitElement, closed: (hadFocus: boolean) => void) {
    this.#host = host;
    this.#closed = closed;
    host.addController(this);
  }

  /** The panel over the drawing. */
  get detail(): EventTimelineDetail | null {
    return this.#host.renderRoot?.querySelector('event-timeline-detail') ?? null;
  }

  /** The list of a cluster; null while none is open. */
  get clusterList(): EventTimelineClusterList | null {
    return this.#host.renderRoot?.querySelector('event-timeline-cluster-list') ?? null;
  }

  /** A panel of the page that is tied to the timeline, else the one over the drawing. */
  get #panel(): EventTimelineDetail | null {
    const search: PanelSearchEvent = new CustomEvent('timeline-panel', { detail: { panel: null } });
    this.#host.dispatchEvent(search);
    return search.detail.panel ?? this.detail;
  }

  get #opened(): EventTimelineDetail | null {
    return [this.#panel, this.detail].find((panel) => panel?.open) ?? null;
  }

  hostDisconnected(): void {
    this.listed = null;
    // A panel of the page closes itself.
    if (this.detail) this.detail.open = false;
  }

  /** Opens the details of an event, unless the page prevents it. @returns whether they will take the focus */
  open(table: EventTable, row: number): boolean {
    const record = table.recordAt(row);
    if (!this.#host.dispatchEvent(new TimelineActivateEvent(record)) || !this.detail) return false;
    this.closeList();
    this.#id = idOf(table, row);
    if ('show' in this.detail) this.#show(record);
    else
      panelsArrived().then(
        () => this.#show(record),
        () => undefined,
      );
    return true;
  }

  #show(record: EventRecord): void {
    const panel = this.#panel;
    if (panel !== this.detail) {
      // A panel of the page may have been tied since.
      this.detail!.open = false;
      panel?.addEventListener('close', this.#closedElsewhere, { once: true });
    }
    void panel?.show(record);
  }

  readonly #closedElsewhere = ({ target }: Event): void => {
    if (target === this.#panel) this.#closed((target as Element).matches(':focus-within'));
  };

  /** Lists the events of a cluster. */
  list(members: ClusterMembers): void {
    // Both share one place over the drawing. The focus is about to enter the list, so the details do not return it.
    if (this.detail) this.detail.open = false;
    this.listed = members;
    this.#host.requestUpdate();
  }

  /** @returns whether a list was open */
  closeList(): boolean {
    if (!this.listed) return false;
    this.listed = null;
    this.#host.requestUpdate();
    return true;
  }

  /** Closes the topmost panel. @returns whether one was open */
  close(): boolean {
    return this.closeList() || this.#closeDetail();
  }

  /**
   * Keeps the open record or cluster when the data change, and closes the panel of one that no longer exists.
   *
   * @param isReplaced whether the data replaced others
   * @returns whether the focus was in a panel that closed: otherwise it is elsewhere, and must stay there
   */
  dataChanged(lanes: LaneAssignment | null, isReplaced: boolean): boolean {
    const detail = this.#opened;
    let hasLostFocus = false;
    if (detail) {
      const row = lanes ? this.#rowAgain(detail.record, lanes.table, isReplaced) : -1;
      if (row >= 0) detail.record = lanes!.table.recordAt(row);
      else {
        hasLostFocus = hasFocus(detail);
        detail.open = false;
      }
    }
    if (!this.listed) return hasLostFocus;
    const hadFocus = hasFocus(this.clusterList);
    this.listed = lanes && membersAgain(lanes, this.listed);
    return hasLostFocus || (hadFocus && this.listed === null);
  }

  #rowAgain(record: EventRecord | null, table: EventTable, isReplaced: boolean): number {
    const id = record?.id ?? this.#id;
    return record && isReplaced ? findAgain(record, id, table) : table.rowOf(id);
  }

  #closeDetail(): boolean {
    const panel = this.#opened;
    panel?.close();
    return panel !== null;
  }
}

function hasFocus(panel: Element | null): boolean {
  return panel?.matches(':focus-within') ?? false;
}
