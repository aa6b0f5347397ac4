/** How far a finger moves before its direction counts, px. */
const DECIDE_PX = 6;

/** Who gets a touch: undecided yet, the page (which scrolls), or the timeline. */
type TouchOwner = 'undecided' | 'page' | 'timeline';

/**
 * Keeps touches that belong to the page from listeners added to the surface later: these would prevent its scrolling.
 *
 * Two or more fingers belong to the timeline. With one finger, the first clear movement decides, once for each touch: a
 * vertical one belongs to the page.
 */
export function keepPageScrolling(surface: SVGSVGElement, signal: AbortSignal, isCooperative: () => boolean): void {
  let owner: TouchOwner = 'undecided';
  let from = { clientX: 0, clientY: 0 };
  const start = ({ touches }: TouchEvent): void => {
    if (!touches[0]) return;
    owner = touches.length > 1 ? 'timeline' : 'undecided';
    from = touches[0];
  };
  const move = (event: TouchEvent): void => {
    const [first] = event.touches;
    if (!first || !isCooperative()) return;
    const dxPx = Math.abs(first.clientX - from.clientX);
    const dyPx = Math.abs(first.clientY - from.clientY);
    if (owner === 'undecided' && Math.max(dxPx, dyPx) >= DECIDE_PX) owner = dyPx > dxPx ? 'page' : 'timeline';
    if (owner !== 'timeline') event.stopImmediatePropagation();
  };
  surface.addEventListener('touchstart', start, { signal, passive: true });
  surface.addEventListener('touchmove', move, { signal, passive: true });
}
