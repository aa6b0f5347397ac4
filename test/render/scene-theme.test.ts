import { expect } from '@open-wc/testing';
import { darkTheme, lightTheme } from '../../src/render/scene-theme.js';

type Triple = readonly [number, number, number];

/** What eyes without one kind of cone see, on linear RGB: Machado, Oliveira and Fernandes 2009, severity 1. */
const VISIONS: Readonly<Record<string, readonly Triple[]>> = {
  'all cones': [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};
/** In hundredths of OKLab; a distance of two can just be told apart side by side. */
const MIN_DIFFERENCE = 5.5;

const times = (rows: readonly Triple[], [a, b, c]: Triple): Triple =>
  rows.map(([x, y, z]) => x * a + y * b + z * c) as unknown as Triple;

function linear(hex: string): Triple {
  const channel = (at: number) => {
    const part = parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
}

/** OKLab of linear RGB (Ottosson 2020). */
function oklab(rgb: Triple): Triple {
  const within = rgb.map((part) => Math.min(1, Math.max(0, part))) as unknown as Triple;
  const cones = times(
    [
      [0.4122214708, 0.5363325363, 0.0514459929],
      [0.2119034982, 0.6806995451, 0.1073969566],
      [0.0883024619, 0.2817188376, 0.6299787005],
    ],
    within,
  ).map(Math.cbrt) as unknown as Triple;
  return times(
    [
      [0.2104542553, 0.793617785, -0.0040720468],
      [1.9779984951, -2.428592205, 0.4505937099],
      [0.0259040371, 0.7827717662, -0.808675766],
    ],
    cones,
  );
}

function contrast(a: string, b: string): number {
  const [high, low] = [a, b].map((color) => times([[0.2126, 0.7152, 0.0722]], linear(color))[0]).sort((x, y) => y - x);
  return (high! + 0.05) / (low! + 0.05);
}

describe('the colours of a picture', () => {
  for (const [name, { palette, muted, surface }] of Object.entries({ lightTheme, darkTheme })) {
    for (const [vision, matrix] of Object.entries(VISIONS)) {
      it(`can be told apart from each other and from uncoloured marks: ${name}, ${vision}`, () => {
        const seen = [...palette, muted].map((color) => oklab(times(matrix, linear(color))));
        seen.forEach((a, i) => {
          seen.slice(0, i).forEach((b, j) => {
            const difference = 100 * Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
            expect(difference, `${i + 1} and ${j + 1}`).to.be.above(MIN_DIFFERENCE);
          });
        });
      });
    }

    it(`can be read on their background: ${name}`, () => {
      for (const color of palette) expect(contrast(color, surface), color).to.be.at.least(4.5);
    });
  }
});
