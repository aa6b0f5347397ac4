import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { ClusterMembers } from '../layout/cluster-members.js';

/** Holds which cluster is listed. */
export class ClusterListController implements ReactiveController {
  /** What is listed; null while no list is open. */
  members: ClusterMembers | null = null;
  readonly #host: ReactiveControllerHost;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  open(members: ClusterMembers): void {
    this.members = members;
    this.#host.requestUpdate();
  }

  /** @returns whether one was open */
  close(): boolean {
    if (!this.members) return false;
    this.members = null;
    this.#host.requestUpdate();
    return true;
  }

  hostDisconnected(): void {
    this.members = null;
  }
}
