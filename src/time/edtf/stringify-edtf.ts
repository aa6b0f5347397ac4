import { checkParsed } from './check-parsed.js';
import type { EdtfDate, EdtfEnd, EdtfMoment, EdtfPart, EdtfRange, EdtfSet } from './edtf.js';

/**
 * Writes a date as EDTF text, which `parseEdtf` reads back as the same tree.
 *
 * @example stringifyEdtf(parseEdtf('{1667, 1670..1672}')) // '{1667,1670..1672}'
 */
export function stringifyEdtf(date: EdtfDate): string {
  checkParsed(date);
  if (date.kind === 'interval') return `${endText(date.start)}/${endText(date.end)}`;
  return date.kind === 'set' ? setText(date) : momentText(date);
}

function endText(end: EdtfEnd): string {
  if (end === 'open') return '..';
  return end === 'unknown' ? '' : momentText(end);
}

function setText({ mode, members }: EdtfSet): string {
  const list = members.map((member) => (member.kind === 'range' ? rangeText(member) : momentText(member))).join(',');
  return mode === 'all' ? `{${list}}` : `[${list}]`;
}

function rangeText({ start, end }: EdtfRange): string {
  return `${start ? momentText(start) : ''}..${end ? momentText(end) : ''}`;
}

function momentText(moment: EdtfMoment): string {
  switch (moment.kind) {
    case 'date': {
      const { before, digits, after } = moment.year;
      const year = `${before}${digits}${countText('S', moment.significantDigits)}${after}`;
      return [year, ...[moment.month, moment.day].filter((part) => part !== null).map(partText)].join('-');
    }
    case 'season':
      return `${partText(moment.year)}-${partText(moment.season)}`;
    case 'long-year': {
      const { before, digits, exponent, significantDigits, after } = moment;
      return `${before}Y${digits}${countText('E', exponent)}${countText('S', significantDigits)}${after}`;
    }
    case 'date-time': {
      const time = [moment.hour, moment.minute, moment.second].map((part) => String(part).padStart(2, '0')).join(':');
      return `${momentText(moment.date)}T${time}${moment.fraction && `.${moment.fraction}`}${moment.offset}`;
    }
  }
}

function partText({ before, digits, after }: EdtfPart): string {
  return `${before}${digits}${after}`;
}

function countText(letter: string, count: number | null): string {
  return count === null ? '' : `${letter}${count}`;
}
