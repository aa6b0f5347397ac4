/** Px a finger moves before its direction is taken as meant. */
const DECIDE_PX = 6;

/** Who gets a touch: not known yet, the page (it scrolls), or the timeline. */
type TouchOwner = 'undecided' | 'page' | 'timeline';

/**
 * Keeps touches that are the page's from whatever listens on the surface after this, and takes what it hears from the
 * browser, which then could not scroll.
 *
 * Two or more fingers are the timeline's. One finger must first show where it goes: the first clear movement decides once for
 * each touch, and a vertical one is the page's.
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
