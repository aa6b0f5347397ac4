import type { LitElement, ReactiveController } from 'lit';
import type { EventRecord } from '../data/event-record.js';
import type { EventTable } from '../data/event-table.js';
import { findAgain } from '../data/find-again.js';
import { idOf } from '../data/row-id.js';
import { membersAgain, type ClusterMembers } from '../layout/cluster-members.js';
import type { LaneAssignment } from '../layout/lane-assignment.js';
import type { EventTimelineDetail } from './event-timeline-detail.js';
import { panelsArrived } from './late-panels.js';
import { TimelineActivateEvent } from './timeline-events.js';

/** Opens and closes what lies over the drawing: the details of an event, the list of a cluster that no zoom parts. */
export class PanelController implements ReactiveController {
  /** The cluster that is listed; null while no list is open. */
  listed: ClusterMembers | null = null;
  readonly #host: LitElement;
  /** Of the event whose details were opened last, which its record may be without. */
  #id = '';

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  get detail(): EventTimelineDetail | null {
    return this.#host.renderRoot?.querySelector('event-timeline-detail') ?? null;
  }

  hostDisconnected(): void {
    this.listed = null;
    if (this.detail) this.detail.open = false;
  }

  /** Opens the details of an event, unless the page prevents it. @returns whether they will take the focus */
  open(table: EventTable, row: number): boolean {
    const { detail } = this;
    const record = table.recordAt(row);
    if (!this.#host.dispatchEvent(new TimelineActivateEvent(record)) || !detail) return false;
    this.closeList();
    this.#id = idOf(table, row);
    if ('show' in detail) void detail.show(record);
    else
      panelsArrived().then(
        () => this.detail?.show(record),
        () => undefined,
      );
    return true;
  }

  /** Lists the events of a cluster. */
  list(members: ClusterMembers): void {
    // Both lie in one place. The focus is on its way into the list, so the details do not give it back.
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

  /** Closes the one on top. @returns whether one was open */
  close(): boolean {
    return this.closeList() || this.#closeDetail();
  }

  /**
   * Keeps to the record or the cluster that is open when the data are read anew, and closes what has no meaning in them.
   *
   * @param isReplaced whether the data took the place of others
   * @returns whether the focus was in what closed: else it is elsewhere, and not to be taken from there
   */
  dataChanged(lanes: LaneAssignment | null, isReplaced: boolean): boolean {
    const { detail } = this;
    let hasLostFocus = false;
    if (detail?.open) {
      const row = lanes ? this.#rowAgain(detail.record, lanes.table, isReplaced) : -1;
      if (row >= 0) detail.record = lanes!.table.recordAt(row);
      else {
        hasLostFocus = hasFocus(detail);
        detail.open = false;
      }
    }
    if (!this.listed) return hasLostFocus;
    const hadFocus = hasFocus(this.#host.renderRoot.querySelector('event-timeline-cluster-list'));
    this.listed = lanes && membersAgain(lanes, this.listed);
    return hasLostFocus || (hadFocus && this.listed === null);
  }

  #rowAgain(record: EventRecord | null, table: EventTable, isReplaced: boolean): number {
    const id = record?.id ?? this.#id;
    return record && isReplaced ? findAgain(record, id, table) : table.rowOf(id);
  }

  #closeDetail(): boolean {
    const { detail } = this;
    if (!detail?.open) return false;
    detail.close();
    return true;
  }
}

function hasFocus(panel: Element | null): boolean {
  return panel?.matches(':focus-within') ?? false;
}
