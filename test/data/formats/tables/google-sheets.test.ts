import { expect } from '@open-wc/testing';
import { ByteSource } from '../../../../src/data/sources/byte-source.js';
import { googleSheetCsvUrl } from '../../../../src/data/formats/tables/google-sheets.js';

const DOCS = 'https://docs.google.com/spreadsheets';

describe('googleSheetCsvUrl', () => {
  for (const [address, csv] of [
    [`${DOCS}/d/1AbC-dEf_Ghi/edit#gid=7`, `${DOCS}/d/1AbC-dEf_Ghi/export?format=csv&gid=7`],
    [`${DOCS}/d/1AbC-dEf_Ghi/edit?gid=7&usp=sharing`, `${DOCS}/d/1AbC-dEf_Ghi/export?format=csv&gid=7`],
    [`${DOCS}/u/0/d/1AbC-dEf_Ghi`, `${DOCS}/d/1AbC-dEf_Ghi/export?format=csv`],
    [`${DOCS}/d/e/2PACX-1vQ/pubhtml`, `${DOCS}/d/e/2PACX-1vQ/pub?output=csv`],
    [`${DOCS}/d/e/2PACX-1vQ/pub?gid=3&single=true`, `${DOCS}/d/e/2PACX-1vQ/pub?output=csv&gid=3`],
    ...[
      `${DOCS}/d/1AbC-dEf_Ghi/gviz/tq?tqx=out:csv&sheet=Events`,
      `${DOCS}/d/1AbC-dEf_Ghi/gviz/tq?tqx=out%3Acsv&sheet=Events`,
      `${DOCS}/d/1AbC-dEf_Ghi/export?format=csv&range=A1:C9`,
      `${DOCS}/d/e/2PACX-1vQ/pub?output=tsv&gid=3`,
    ].map((address) => [address, address] as const),
    ['https://docs.google.com/document/d/1AbC-dEf_Ghi/edit', null],
    ['https://docs.google.com.evil.example/spreadsheets/d/1AbC-dEf_Ghi', null],
    ['events.csv', null],
  ] as const) {
    it(`gives ${csv ?? 'nothing'} for ${address}`, () => expect(googleSheetCsvUrl(address)).to.equal(csv));
  }

  it('is what a source requests instead of the page of the sheet', async () => {
    const asked: unknown[] = [];
    const fetch = (address: unknown) => {
      asked.push(address);
      return Promise.resolve(new Response('title,date'));
    };
    const source = new ByteSource(`${DOCS}/d/1AbC-dEf_Ghi/edit`, { fetch: fetch }, 'a table');
    await source.open('text/csv');
    source.close();
    expect(asked).to.deep.equal([`${DOCS}/d/1AbC-dEf_Ghi/export?format=csv`]);
  });
});
