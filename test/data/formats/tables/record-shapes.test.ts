import { expect } from '@open-wc/testing';
import { RecordShapes } from '../../../../src/data/formats/tables/record-shapes.js';

describe('RecordShapes', () => {
  it('makes records with the fields of the filled columns, in their order', () => {
    const shapes = new RecordShapes([['title'], [], ['date'], ['end']]);
    expect(Object.keys(shapes.make(0b0101))).to.deep.equal(['title', 'date']);
    expect(Object.keys(shapes.make(0b1111))).to.deep.equal(['title', 'date', 'end']);
    expect(shapes.make(0)).to.deep.equal({});
  });

  it('leaves out columns that depend on values, all after them, and those beyond the bits of a number', () => {
    expect(new RecordShapes([['title'], null, ['date']]).columns).to.equal(1);
    const many = new RecordShapes(Array.from({ length: 40 }, (_, column) => [`field ${column}`]));
    expect(many.columns).to.equal(31);
    expect(Object.keys(many.make(0x7fffffff))).to.have.length(31);
  });

  it('gives each record its own values, and takes __proto__ for a field', () => {
    const shapes = new RecordShapes([['__proto__'], ['title']]);
    const record = shapes.make(0b11);
    record['title'] = 'Moon landing';
    expect(Object.getPrototypeOf(record)).to.equal(Object.prototype);
    expect(Object.keys(record)).to.deep.equal(['__proto__', 'title']);
    expect(shapes.make(0b11)['title']).to.equal(null);
  });
});
