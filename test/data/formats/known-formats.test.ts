import { expect } from '@open-wc/testing';
import { read, write } from '../../../src/data/formats/known-formats.js';
import { loadableFormats } from '../../../src/data/formats/load-format.js';
import type { EventRecord } from '../../../src/data/event-record.js';

const RECORDS: readonly EventRecord[] = [{ title: 'Moon landing', date: '1969-07-20' }];
const READ_ONLY = ['wikidata', 'parquet', 'arrow'];

describe('a named format', () => {
  for (const format of ['parquet', 'arrow']) {
    it(`that has bytes is left to readBytes by read: ${format}`, () => {
      expect(() => read('x', { format })).to.throw(RangeError, `The format ${format} is read from bytes, by readBytes`);
    });
  }

  for (const format of READ_ONLY) {
    it(`that is only read is none to write: ${format}`, () => {
      expect(() => write(RECORDS, { format })).to.throw(RangeError, `The format ${format} is only read`);
    });
  }

  it('that is unknown is answered with those that could be meant', () => {
    expect(() => read('x', { format: 'cvs' })).to.throw(RangeError, /^Unknown format: found "cvs", expected .*csv/);
    expect(() => write(RECORDS, { format: 'cvs' })).to.throw(
      RangeError,
      /^Unknown format: found "cvs", expected .*csv/,
    );
    for (const format of READ_ONLY)
      expect(() => write(RECORDS, { format: 'cvs' }))
        .to.throw()
        .with.property('message')
        .that.does.not.include(format);
  });

  it('of every other name is written', () => {
    for (const format of loadableFormats.filter((name) => !READ_ONLY.includes(name)))
      expect(write(RECORDS, { format }).text).to.include('1969');
  });
});
