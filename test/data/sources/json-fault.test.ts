import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { findJsonFault } from '../../../src/data/sources/json-fault.js';

describe('findJsonFault', () => {
  const faults: [text: string, offset: number, expected: string][] = [
    ['', 0, 'a value'],
    ['[1, 2', 5, '"," or "]"'],
    ['[1, 2,]', 6, 'a value'],
    ['{"a": 1,}', 8, 'a key in double quotes'],
    ["{'a': 1}", 1, 'a key in double quotes'],
    ['{a: 1}', 1, 'a key in double quotes'],
    ['{"a" 1}', 5, '":"'],
    ['{"a": 1 "b": 2}', 8, '"," or "}"'],
    ['{"a": undefined}', 6, 'a value'],
    ['[1] [2]', 4, 'the end of the text'],
    ['["a', 3, 'closing quote'],
    ['["a\nb"]', 3, 'control character'],
    ['["\\x"]', 2, 'escape'],
    ['[01]', 2, '"," or "]"'],
    ['[-]', 1, 'a value'],
    ['[1.]', 2, '"," or "]"'],
    ['[1.', 3, 'the rest of a value'],
    ['[tru', 4, 'the rest of a value'],
    ['["a\\', 4, 'closing quote'],
    ['["a\\u00', 7, 'closing quote'],
  ];
  for (const [text, offset, expected] of faults) {
    it(`finds the fault of ${JSON.stringify(text)} at ${offset}`, () => {
      const fault = findJsonFault(text);
      expect(fault?.offset).to.equal(offset);
      expect(fault?.expected).to.contain(expected);
    });
  }

  it('finds none in anything that JSON.parse reads', () => {
    fc.assert(
      fc.property(fc.json(), fc.nat(4), (text, indent) => {
        expect(findJsonFault(JSON.stringify(JSON.parse(text), null, indent))).to.equal(null);
      }),
    );
  });

  it('agrees with JSON.parse on whether a damaged text is JSON', () => {
    const parses = (text: string) => {
      try {
        JSON.parse(text);
        return true;
      } catch {
        return false;
      }
    };
    const damage = fc.constantFrom(
      '',
      '"',
      '\\',
      ',',
      ':',
      '[',
      ']',
      '{',
      '}',
      '0',
      '-',
      '.',
      'e',
      'null',
      '\n',
      '\u0001',
      '\u00e9',
    );
    fc.assert(
      fc.property(fc.json(), fc.nat(), fc.nat(3), damage, (text, at, cut, inserted) => {
        const place = at % (text.length + 1);
        const damaged = text.slice(0, place) + inserted + text.slice(place + cut);
        expect(findJsonFault(damaged) === null).to.equal(parses(damaged), damaged);
      }),
      { numRuns: 3000 },
    );
  });

  it('does not overflow on deeply nested text', () => {
    expect(findJsonFault('['.repeat(1e6))?.offset).to.equal(1e6);
  });
});
