import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { validateRecords } from '../../src/data/records/validate-records.js';
import { TableIntake } from '../../src/data/table-intake.js';
import { renderFigure } from '../../src/render/render-figure.js';
import { renderHtml } from '../../src/render/render-html.js';
import { anyRecord, WRONG_VALUES, ZONES } from '../data/record-arbitrary.js';

const drawable = anyRecord.filter((record) => validateRecords([record]).rejected === 0);
const FATAL = ['title', 'date', 'end'];
const good = { id: 'good', title: 'Good', date: '2022-02-05' };
const zones = fc.constantFrom(...ZONES);

describe('a value that validation does not let pass', () => {
  for (const [field, values] of Object.entries(WRONG_VALUES)) {
    it(`of ${field} becomes an issue that says where and what, and the rest is drawn`, () => {
      fc.assert(
        fc.property(drawable, values, zones, (record, wrong, timezone) => {
          // An end beside an interval, or without a date, is reported as superfluous whatever it is.
          const base = field === 'end' ? { ...record, date: '2022-01' } : record;
          const raw = [good, { ...base, [field]: wrong }, { ...good, id: 'too' }];
          const { records, issues, rejected } = validateRecords(raw);
          const said = issues.filter(({ path }) => path.split(/[.[]/)[0] === field);
          expect(said).to.not.deep.equal([]);
          for (const { row, path, found, expected, message } of said) {
            expect(row).to.equal(1);
            expect(found).to.not.equal('');
            expect(expected).to.not.equal('');
            expect(message).to.equal(`Row 1: ${path}: found ${found}, expected ${expected}`);
          }
          if (FATAL.includes(field)) expect(rejected).to.equal(1);
          expect(records.map(({ title }) => title).filter((title) => title === 'Good')).to.have.length.of.at.least(2);
          const drawn = renderFigure(records, { timezone, legend: true, sources: true });
          expect(drawn + renderHtml(records, { timezone, svg: drawn })).to.not.match(/NaN|undefined|\[object/);
        }),
        { numRuns: 25 },
      );
    });

    it(`of ${field} in an update leaves an event that can be drawn`, () => {
      fc.assert(
        fc.property(values, (wrong) => {
          const intake = new TableIntake();
          intake.add([good]);
          intake.update([{ id: field === 'id' ? wrong : 'good', [field]: wrong }]);
          expect(intake.issues.every(({ message }) => message.startsWith('Update 0: '))).to.equal(true);
          expect(intake.issues.length > 0 || wrong === null || wrong === undefined).to.equal(true);
          const table = intake.table();
          expect(table.size).to.equal(1);
          expect(renderFigure(table)).to.contain('Good');
        }),
        { numRuns: 25 },
      );
    });
  }
});
