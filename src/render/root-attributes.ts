import type { Scene } from '../layout/scene.js';
import type { Attributes } from './sink.js';

/** The attributes of the outermost `<svg>` of a picture. */
export function rootAttributes({ widthPx, heightPx, dir, locale, type, hasStackedTints }: Scene): Attributes {
  return {
    class: `timeline ${type.style}${hasStackedTints ? ' stacked' : ''}`,
    role: 'group',
    width: widthPx,
    height: heightPx,
    viewBox: `0 0 ${widthPx} ${heightPx}`,
    direction: dir,
    lang: locale,
  };
}
