import { expect } from '@open-wc/testing';
import { parseJsonRecords } from '../../../src/data/sources/parse-json-records.js';
import { SourceError } from '../../../src/data/sources/source-error.js';

function faultOf(text: string, url?: string): SourceError {
  try {
    parseJsonRecords(text, url);
  } catch (error) {
    if (error instanceof SourceError) return error;
    throw error;
  }
  throw new Error('it was read');
}

describe('parseJsonRecords', () => {
  it('reads JSON, with a byte order mark or without', () => {
    expect(parseJsonRecords('[{"title": "a"}]')).to.deep.equal([{ title: 'a' }]);
    expect(parseJsonRecords('\uFEFF{"events": []}')).to.deep.equal({ events: [] });
  });

  it('names the line and column of the fault, what it found there and what it expected', () => {
    const error = faultOf('[\n  {"title": "a",\n   date: "2022"}\n]', 'a.json');
    expect([error.line, error.column]).to.deep.equal([3, 4]);
    expect(error.message).to.equal(
      'a.json: found "date: \\"2022\\"}\\n]" at line 3, column 4, expected a key in double quotes',
    );
  });

  it('counts lines with any line end', () => {
    expect(faultOf('[\r\n1,\r2,\n x]').line).to.equal(4);
    expect(faultOf('[\r\n1,\r2,\n x]').column).to.equal(2);
  });

  it('says that a text was cut off, and where', () => {
    const error = faultOf('[{"title": "a", "date": "20');
    expect(error.url).to.equal(null);
    expect(error.message).to.equal(
      'Inline JSON: found the end of the text at line 1, column 28, cut off after "[{\\"title\\": \\"a\\", \\"date\\": \\"20", expected the rest of a string and its closing quote',
    );
  });

  it('names a web page by its title', () => {
    expect(faultOf('<!DOCTYPE html><title>Sign in\n – Intranet</title>', 'a.json').found).to.equal(
      'an HTML page, "Sign in – Intranet"',
    );
    expect(faultOf('<html><p>no').found).to.equal('an HTML page');
  });

  it('says that a text is empty', () => {
    expect(faultOf(' \n ').found).to.equal('an empty text');
  });

  it('keeps the excerpt short', () => {
    expect(faultOf(`[1 ${'x'.repeat(1e5)}]`).message.length).to.be.below(150);
    expect(faultOf(`["${'x'.repeat(1e5)}`).message.length).to.be.below(200);
  });
});
