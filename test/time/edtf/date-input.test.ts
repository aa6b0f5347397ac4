import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { spanOf } from '../../../src/time/edtf/date-bounds.js';
import { toEdtf } from '../../../src/time/edtf/date-input.js';
import { EdtfSyntaxError } from '../../../src/time/edtf/edtf-syntax-error.js';
import { parseEdtf } from '../../../src/time/edtf/parse-edtf.js';
import { stringifyEdtf } from '../../../src/time/edtf/stringify-edtf.js';

describe('toEdtf', () => {
  it('reads EDTF text', () => {
    expect(toEdtf('2022-01~')).to.deep.equal(parseEdtf('2022-01~'));
  });

  it('turns a Date and milliseconds into a date-time in UTC', () => {
    expect(stringifyEdtf(toEdtf(new Date(0)))).to.equal('1970-01-01T00:00:00.000Z');
    expect(stringifyEdtf(toEdtf(Date.UTC(2022, 1, 5, 10, 30, 1, 42)))).to.equal('2022-02-05T10:30:01.042Z');
    expect(stringifyEdtf(toEdtf(Date.parse('-000043-03-15T00:00:00Z')))).to.equal('-0043-03-15T00:00:00.000Z');
  });

  it('keeps the instant of every Date in the years that a date-time can write', () => {
    const range = { min: new Date('-009999-01-01T00:00:00Z'), max: new Date('9999-12-31T23:59:59.999Z') };
    fc.assert(
      fc.property(fc.date({ ...range, noInvalidDate: true }), (date) => {
        expect(spanOf(parseEdtf(stringifyEdtf(toEdtf(date)))).start).to.equal(date.getTime());
      }),
    );
  });

  it('turns milliseconds in deep time into a year', () => {
    expect(stringifyEdtf(toEdtf(-66e6 * 365.2425 * 86_400_000))).to.equal('Y-65998030');
    expect(stringifyEdtf(toEdtf(new Date(8.64e15)))).to.equal('Y275760');
    // The text can be parsed again.
    const halfAYear = 180 * 86_400_000;
    const { end } = spanOf(parseEdtf('Y1E13'));
    expect(stringifyEdtf(toEdtf(end! - halfAYear))).to.equal('Y10000000000000');
    expect(() => toEdtf(end! + halfAYear)).to.throw(EdtfSyntaxError, 'finite number of ms');
  });

  it('completes a time to the minute, with or without an offset, also in an interval', () => {
    expect(stringifyEdtf(toEdtf('2022-02-05T10:00'))).to.equal('2022-02-05T10:00:00');
    expect(stringifyEdtf(toEdtf('2022-02-05T10:00Z'))).to.equal('2022-02-05T10:00:00Z');
    expect(stringifyEdtf(toEdtf('2022-02-05T10:00+01:00/2022-02-05T11:30-03'))).to.equal(
      '2022-02-05T10:00:00+01:00/2022-02-05T11:30:00-03',
    );
  });

  it('completes times in sets, and takes no fraction of a minute for a fraction of a second', () => {
    expect(stringifyEdtf(toEdtf('{2022-02-05T10:00..2022-02-05T11:00, 2022-02-06T10:00Z}'))).to.equal(
      '{2022-02-05T10:00:00..2022-02-05T11:00:00,2022-02-06T10:00:00Z}',
    );
    expect(() => toEdtf('2022-02-05T10:30.5Z')).to.throw(
      EdtfSyntaxError,
      'at offset 16 found ".", expected ":" and seconds',
    );
  });

  it('reads a Date BC as JSON writes it', () => {
    const ides = JSON.stringify(new Date(-63_517_867_200_000)).slice(1, -1);
    expect(ides).to.match(/^-0000/);
    expect(toEdtf(ides)).to.deep.equal(toEdtf(new Date(ides)));
    expect(toEdtf(`${ides}/${ides}`)).to.deep.equal({ kind: 'interval', start: toEdtf(ides), end: toEdtf(ides) });
    expect(() => toEdtf('-000000-01-01T00:00:00Z')).to.throw(EdtfSyntaxError, 'at offset 0');
    expect(() => toEdtf('-000043')).to.throw(EdtfSyntaxError);
  });

  it('reports faults against the text as given', () => {
    expect(() => toEdtf('2022-02-30T10:00'))
      .to.throw(EdtfSyntaxError)
      .with.property('input', '2022-02-30T10:00');
    expect(() => toEdtf('2022-02-05T25:00')).to.throw(EdtfSyntaxError, 'at offset 11 found "25"');
  });

  it('rejects an invalid Date and numbers that are not times', () => {
    for (const input of [new Date(NaN), NaN, Infinity, -Infinity, 1e300, null, true, [], {}, Symbol('a')]) {
      expect(() => toEdtf(input as number)).to.throw(EdtfSyntaxError, 'expected a valid Date or a finite number of ms');
    }
  });
});
