import { expect } from '@open-wc/testing';

/** Parses a picture as XML; one that is not well-formed fails the test. */
export function parseSvg(text: string): SVGSVGElement {
  const root = new DOMParser().parseFromString(text, 'image/svg+xml').documentElement;
  expect(root.querySelector('parsererror'), text.slice(0, 200)).to.equal(null);
  return root as unknown as SVGSVGElement;
}
