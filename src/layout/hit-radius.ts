/** Points this near a mark, or a line of a marker, hit it: half of the 24 px that WCAG 2.5.8 asks of a target. */
export const HIT_RADIUS_PX = 12;
/** The radius of a line close to other targets, which must leave room to hit those. */
export const LINE_HIT_RADIUS_PX = 4;
