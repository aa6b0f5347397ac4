import { quoteText } from '../../describe-value.js';
import type { Severity } from '../../records/record-issue.js';
import type { DateColumn } from './date-column.js';
import type { DateOrder } from '../record-format.js';
import type { ColumnIssue, ColumnNoun } from './column-roles.js';

const WORDS: Readonly<Record<DateOrder, string>> = {
  dmy: 'day, month, year',
  mdy: 'month, day, year',
  ymd: 'year, month, day',
};

/** Reports what was assumed about the dates of a column, and the questions that are still open. */
export function dateIssues(header: string, column: DateColumn, noun: ColumnNoun): ColumnIssue[] {
  const issues: ColumnIssue[] = [];
  const { order, orderFrom, numbers, question, undecided, contrary, contraryExample, shortYear } = column;
  const { bareYear, areYears, seasonLikeYears, twoCenturies } = column;
  const name = quoteText(header);
  const add = (severity: Severity, found: string, expected: string) => {
    issues.push({ path: header, found, expected, severity });
  };
  if (numbers !== undefined) {
    const meaning =
      numbers === 'spreadsheet days' ? 'days since 1900, as spreadsheets count them' : `${numbers} since 1970`;
    add('warning', `numbers for dates in the ${noun} ${name}`, `dates; they are read as ${meaning}`);
  }
  if (order !== undefined && orderFrom !== undefined) {
    const expected = `a dateOrder for the ${noun} ${name} where that is wrong; all are read as ${WORDS[order]}`;
    add('warning', `numeric dates, of which ${quoteText(orderFrom)} can be read in one order only`, expected);
  }
  if (shortYear !== '') {
    add('warning', `years of two digits, ${quoteText(shortYear)}`, 'years of four; they are read as 1969 to 2068');
  }
  if (bareYear !== '') {
    const expected = areYears
      ? `years of four digits; all are read as years, those below 0 as years before Christ`
      : `years of four digits (0${bareYear.padStart(3, '0')}) where years are meant; they are read as decades and centuries, as EDTF has them`;
    add('warning', `numbers of fewer than four digits, ${quoteText(bareYear)}`, expected);
  }
  if (column.noEnd !== '')
    add('warning', `${quoteText(column.noEnd)} for an end`, 'a date or nothing; it is read as none');
  if (seasonLikeYears !== '') {
    const expected = `"${seasonLikeYears.replace(/^(..)(..)-/, '$1$2/$1')}" where two years are meant; they are read as seasons, as EDTF has them`;
    add('warning', `dates such as ${quoteText(seasonLikeYears)}`, expected);
  }
  if (twoCenturies !== '') {
    const expected = 'a day, a month and a year where a day is meant; they are read as centuries, as EDTF has them';
    add('warning', `two numbers of two digits, ${quoteText(twoCenturies)}`, expected);
  }
  if (contrary > 0) {
    const found = `${contrary === 1 ? 'a date' : `${contrary} dates`} in another order than the rest, ${quoteText(contraryExample)}`;
    add('error', found, `dates in one order; those were read in the one order that they can have`);
  }
  if (question !== null && undecided > 0) {
    const readings = question.orders.map((each, index) => `${question.readings[index]} as ${WORDS[each]} (${each})`);
    const found = `${undecided === 1 ? 'a date that is' : `${undecided} dates that are`} another day in another order: ${quoteText(question.example)} is ${readings.join(', ')}`;
    const orders = question.orders.map((each) => `{ ${name}: '${each}' }`).join(' or ');
    add('error', found, `to be told which: dateOrder: ${orders}. Until then each is drawn as one of its days`);
  }
  return issues;
}
