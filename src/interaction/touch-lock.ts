/** Px a finger moves before its direction is taken as meant. */
const DECIDE_PX = 6;

/** Who gets a touch: not known yet, the page (it scrolls), or the timeline. */
export type TouchOwner = 'undecided' | 'page' | 'timeline';

/** A touch that began somewhere with one finger or more. */
export interface TouchLock {
  readonly owner: TouchOwner;
  readonly x: number;
  readonly y: number;
}

/** Where two or more fingers are down the timeline has them; one finger must first show where it goes. */
export function lockTouch(fingers: number, x: number, y: number): TouchLock {
  return { owner: fingers > 1 ? 'timeline' : 'undecided', x, y };
}

/** Decides by the first clear movement, once for each touch: a vertical one is the page's, so that it scrolls on. */
export function followTouch(lock: TouchLock, x: number, y: number): TouchLock {
  if (lock.owner !== 'undecided') return lock;
  const across = Math.abs(x - lock.x);
  const along = Math.abs(y - lock.y);
  if (Math.max(across, along) < DECIDE_PX) return lock;
  return { ...lock, owner: along > across ? 'page' : 'timeline' };
}

/**
 * Keeps touches that are the page's from whatever listens on the surface after this, and takes what it hears from the
 * browser, which then could not scroll.
 */
export function keepPageScrolling(surface: Element, signal: AbortSignal, isCooperative: () => boolean): void {
  let lock = lockTouch(0, 0, 0);
  const start = (event: Event): void => {
    const { touches } = event as TouchEvent;
    if (touches[0]) lock = lockTouch(touches.length, touches[0].clientX, touches[0].clientY);
  };
  const move = (event: Event): void => {
    const [first] = (event as TouchEvent).touches;
    if (!first || !isCooperative()) return;
    lock = followTouch(lock, first.clientX, first.clientY);
    if (lock.owner !== 'timeline') event.stopImmediatePropagation();
  };
  surface.addEventListener('touchstart', start, { signal, passive: true });
  surface.addEventListener('touchmove', move, { signal, passive: true });
}
