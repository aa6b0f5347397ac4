import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { unpackLz4Frame } from '../../../../src/data/formats/tables/lz4-frame.js';

const WORDS =
  'the harbour master wrote down each ship that came in before the ice and each that left after it was gone'.split(' ');

/** The text compressed in the fixtures. */
const LOG = Array.from({ length: 1600 }, (_, line) => {
  const words = Array.from({ length: 9 }, (_, at) => WORDS[(line * 7 + at * at) % WORDS.length]);
  return `${line} ${words.join(' ')}\n`;
}).join('');

async function bytesOf(file: string): Promise<Uint8Array> {
  return new Uint8Array(await (await fetch(`/test/fixtures/columns/${file}`)).arrayBuffer());
}

interface Sequence {
  readonly literals: number[];
  readonly offset: number;
  readonly match: number;
}

/** Writes sequences as one block of the format, the slow way. */
function blockOf(sequences: readonly Sequence[], last: readonly number[]): number[] {
  const long = (value: number) => {
    const bytes: number[] = [];
    if (value < 15) return bytes;
    let rest = value - 15;
    for (; rest >= 255; rest -= 255) bytes.push(255);
    return [...bytes, rest];
  };
  const head = (literals: number, match: number) => (Math.min(15, literals) << 4) | Math.min(15, match);
  const all = sequences.flatMap(({ literals, offset, match }) => [
    head(literals.length, match - 4),
    ...long(literals.length),
    ...literals,
    offset & 255,
    offset >> 8,
    ...long(match - 4),
  ]);
  return [...all, head(last.length, 0), ...long(last.length), ...last];
}

function frameOf(...blocks: readonly number[][]): Uint8Array {
  const size = (value: number) => [value & 255, (value >> 8) & 255, (value >> 16) & 255, value >>> 24];
  return new Uint8Array([
    ...[0x04, 0x22, 0x4d, 0x18, 0x40, 0x40, 0],
    ...blocks.flatMap((block) => [...size(block.length), ...block]),
    ...size(0),
  ]);
}

const arbitrarySequences = fc.array(
  fc.record({
    literals: fc.array(fc.nat(255), { minLength: 1, maxLength: 40 }),
    offset: fc.nat(1000),
    match: fc.integer({ min: 4, max: 600 }),
  }),
  { maxLength: 12 },
);

const arbitraryBlocks = fc.array(arbitrarySequences, { minLength: 1, maxLength: 3 });

/** The blocks of these sequences, each ending with three literals, and the text they encode. */
function written(given: readonly Sequence[][]): { blocks: number[][]; expected: number[] } {
  const expected: number[] = [];
  const blocks = given.map((sequences) => {
    const within = sequences.map(({ literals, offset, match }) => {
      expected.push(...literals);
      const back = 1 + (offset % expected.length);
      for (let each = 0; each < match; each++) expected.push(expected[expected.length - back]!);
      return { literals, offset: back, match };
    });
    expected.push(1, 2, 3);
    return blockOf(within, [1, 2, 3]);
  });
  return { blocks, expected };
}

/** Unpacks into a room between guard bytes, which must not change; returns the output or the fault. */
function unpackedIn(frame: Uint8Array, length: number, guard: number) {
  const margin = 8;
  const room = new Uint8Array(length + 2 * margin).fill(guard);
  const output = room.subarray(margin, margin + length);
  let fault: string | null = null;
  try {
    unpackLz4Frame(frame, output);
  } catch (thrown) {
    fault = (thrown as Error).message;
  }
  const around = [...room.subarray(0, margin), ...room.subarray(margin + length)];
  expect(around).to.deep.equal(Array.from({ length: 2 * margin }, () => guard));
  return { fault, output: fault === null ? [...output] : null };
}

describe('an LZ4 frame', () => {
  for (const file of ['log.linked.lz4', 'log.sized.lz4']) {
    it(`is unpacked as lz4 packed it: ${file}`, async () => {
      const output = unpackLz4Frame(await bytesOf(file), new Uint8Array(LOG.length));
      expect(new TextDecoder().decode(output)).to.equal(LOG);
    });
  }

  it('gives what its sequences say, across its blocks', () => {
    fc.assert(
      fc.property(arbitraryBlocks, (given) => {
        const { blocks, expected } = written(given);
        const output = unpackLz4Frame(frameOf(...blocks), new Uint8Array(expected.length));
        expect([...output]).to.deep.equal(expected);
      }),
    );
  });

  it('never gives more or less than it should hold, whatever its bytes are', () => {
    const damage = fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 2 });
    const damaged = fc.tuple(arbitraryBlocks, damage).map(([given, changes]) => {
      const { blocks, expected } = written(given);
      const frame = frameOf(...blocks);
      for (const [at, byte] of changes) frame[at % frame.length] = byte;
      return { frame, length: expected.length };
    });
    const noise = fc.record({
      frame: fc.uint8Array({ maxLength: 60 }).map((bytes) => frameOf([...bytes])),
      length: fc.nat(300),
    });
    let whole = 0;
    let broken = 0;
    fc.assert(
      fc.property(fc.oneof(damaged, noise), ({ frame, length }) => {
        // A byte left unwritten would differ in the second room.
        const [first, second] = [0xa5, 0x5a].map((guard) => unpackedIn(frame, length, guard));
        expect(first).to.deep.equal(second);
        if (first!.fault === null) whole++;
        else broken++;
      }),
    );
    expect(whole, 'that could be unpacked').to.be.above(10);
    expect(broken, 'that could not').to.be.above(10);
  });

  it('is refused when it is not one, is cut off, or reaches before its beginning', () => {
    const output = new Uint8Array(30);
    const cases: readonly [Uint8Array, RegExp][] = [
      [new Uint8Array(20), /no LZ4 frame/],
      [frameOf([]).slice(0, 8), /./],
      [frameOf(blockOf([{ literals: [1], offset: 2, match: 4 }], [9])), /before the beginning/],
      [frameOf(blockOf([{ literals: [1], offset: 1, match: 400 }], [9])), /longer than it was said/],
      [frameOf(blockOf([], [1, 2])), /of 2 bytes, expected 30/],
      [frameOf([0xf0, 255]), /cut off/],
      [frameOf([0x40]), /cut off/],
      [frameOf([0x10, 7, 1]), /cut off/],
    ];
    for (const [frame, fault] of cases) expect(() => unpackLz4Frame(frame, output)).to.throw(fault);
  });
});
