import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { dateOf } from '../../../../src/data/records/record-date.js';
import { schemaOrg } from '../../../../src/data/formats/schema-org/schema-org.js';
import { stringifyEdtf } from '../../../../src/time/edtf/stringify-edtf.js';

const read = (document: unknown) => schemaOrg.read(JSON.stringify(document));
const event = (fields: object) => ({ '@context': 'https://schema.org', '@type': 'Event', name: 'Fair', ...fields });
const write = (records: Parameters<NonNullable<typeof schemaOrg.write>>[0]) => schemaOrg.write!(records, {});

describe('events of schema.org', () => {
  it('reads texts with line breaks that were not escaped', () => {
    const block = '{"@type": "Event", "name": "Fair", "startDate": "2022-05-07", "description": "One\ntwo\t."}';
    const { records, issues } = schemaOrg.read(`<script type="application/ld+json">${block}</script>`);
    expect(issues).to.deep.equal([]);
    expect(records[0]).to.include({ title: 'Fair', date: '2022-05-07', description: 'One two .' });
  });

  it('reads what an event says in the fields of a record', () => {
    const { records, issues } = read(
      event({
        '@id': 'https://example.org/fair',
        startDate: '2022-05-07 10:00',
        endDate: '2022-05-08',
        location: { '@type': 'Place', name: 'Old harbour', address: { addressLocality: 'Rostock' } },
        organizer: { '@type': 'Organization', name: 'The guild' },
        performer: [{ name: 'Ada' }, 'Brno Band'],
        keywords: 'craft, market',
        image: 'https://example.org/fair.jpg',
        sameAs: ['https://example.org/mirror'],
        offers: { price: 5 },
      }),
    );
    expect(issues).to.deep.equal([]);
    expect(records[0]).to.deep.include({
      id: 'https://example.org/fair',
      title: 'Fair',
      date: '2022-05-07T10:00',
      end: '2022-05-08',
      place: 'Old harbour',
      from: 'The guild',
      actors: ['Ada', 'Brno Band'],
      tags: ['craft', 'market'],
      media: [{ url: 'https://example.org/fair.jpg' }],
      url: 'https://example.org/mirror',
      offers: { price: 5 },
    });
  });

  it('finds events in graphs, in lists, as subjects of an article, and as parts of others', () => {
    const { records } = read({
      '@context': 'https://schema.org',
      '@graph': [
        {
          '@type': 'NewsArticle',
          headline: 'A week of music',
          publisher: { name: 'The Courier' },
          about: [
            {
              '@type': 'Festival',
              name: 'Week',
              startDate: '2022-06-06',
              endDate: '2022-06-12',
              subEvent: [
                { '@type': ['MusicEvent'], name: 'Night', startDate: '2022-06-08', superEvent: { name: 'Week' } },
              ],
            },
          ],
        },
      ],
    });
    expect(records.map(({ title, sources, links }) => ({ title, sources, links }))).to.deep.equal([
      { title: 'Week', sources: [{ title: 'A week of music', publisher: 'The Courier' }], links: undefined },
      {
        title: 'Night',
        sources: [{ title: 'A week of music', publisher: 'The Courier' }],
        links: [{ to: 'event-0', relation: 'part of' }],
      },
    ]);
  });

  it('follows ids to the node with the details, even in a circle', () => {
    const { records } = read([
      {
        '@id': '#a',
        '@type': 'Event',
        name: 'A',
        startDate: '2001',
        organizer: { '@id': '#p' },
        superEvent: { '@id': '#b' },
      },
      { '@id': '#b', '@type': 'Event', name: 'B', startDate: '2001', subEvent: [{ '@id': '#a' }] },
      { '@id': '#p', '@type': 'Person', name: 'Pia', knows: { '@id': '#p' }, attends: { '@id': '#a' } },
    ]);
    expect(records.map(({ id, from, links }) => [id, from, links])).to.deep.equal([
      ['#a', 'Pia', [{ to: '#b', relation: 'part of' }]],
      ['#b', undefined, undefined],
    ]);
  });

  it('computes the end of a duration in the precision of the start', () => {
    const ends = (startDate: string, duration: string) => read(event({ startDate, duration })).records[0]?.end;
    expect(ends('2022-02-05T23:00+09:00', 'PT90M')).to.equal('2022-02-06T00:30:00+09:00');
    expect(ends('2022-02-28', 'P3D')).to.equal('2022-03-02');
    expect(ends('2022-01-31T10:00', 'P1M')).to.equal('2022-02-28T10:00:00');
    expect(ends('2022-02-05', 'PT0S')).to.equal('2022-02-05');
    expect(ends('2022-02-05', 'P1DT30S')).to.equal('2022-02-06');
  });

  it('says how it takes a status, a schedule, and a start that is missing', () => {
    const found = (fields: object) => {
      const { records, issues } = read(event(fields));
      return [records[0]?.status ?? records[0]?.date, ...issues.map(({ path }) => path)];
    };
    expect(found({ startDate: '2022', eventStatus: 'https://schema.org/EventCancelled' })).to.deep.equal([
      'denied',
      'eventStatus',
    ]);
    expect(found({ startDate: '2022', eventStatus: 'EventPostponed' })).to.deep.equal(['planned', 'eventStatus']);
    expect(found({ endDate: '2022-02-05' })).to.deep.equal(['/2022-02-05', 'startDate']);
    const schedule = { repeatFrequency: 'P1W', startDate: '2022-01-03', endDate: '2022-02-28' };
    expect(found({ eventSchedule: schedule })).to.deep.equal(['2022-01-03/2022-02-28', 'eventSchedule']);
    expect(found({ eventSchedule: [schedule] })).to.deep.equal(['2022-01-03/2022-02-28', 'eventSchedule']);
    const earlier = { ...schedule, startDate: '2021-12-01', endDate: '2022-01-01' };
    expect(found({ eventSchedule: [schedule, earlier] })).to.deep.equal(['2021-12-01/2022-02-28', 'eventSchedule']);
    const endless = { repeatFrequency: 'P1D', startDate: '2022-03-01' };
    expect(found({ eventSchedule: [schedule, endless] })).to.deep.equal(['2022-01-03/..', 'eventSchedule']);
  });

  it('keeps previously planned dates as claims', () => {
    const { records } = read(event({ startDate: '2022-02-10', previousStartDate: ['2022-02-01'] }));
    expect(records[0]!.claims).to.deep.equal([{ date: '2022-02-01', note: 'previous start date' }]);
  });

  it('extracts JSON-LD from a page without running or expanding anything', () => {
    const page = `<!doctype html><title>T</title>
      <!-- <script type="application/ld+json">{"@type":"Event","name":"Commented out","startDate":"2001"}</script> -->
      <script>var x = '<script type="application/ld+json">{}';</script>
      <script type='application/ld+json' data-a="b">//<![CDATA[
        {"@context":"https://schema.org","@type":"Event","name":"A &amp; B &lol;","startDate":"2002"}
      //]]></script>
      <script type="application/ld+json">{"@type": "Event", oops}</script>
      <script type=application/ld+json>{"@type":"Event","name":"Last","startDate":"2003"}`;
    const { records, issues } = schemaOrg.read(page);
    expect(records.map(({ title }) => title)).to.deep.equal(['A &amp; B &lol;', 'Last']);
    expect(issues.map(({ path }) => path)).to.deep.equal(['JSON-LD block 2']);
  });

  it('treats prototype keys as fields like any other', () => {
    const { records } = schemaOrg.read('{"@type":"Event","name":"N","startDate":"2001","__proto__":{"polluted":1}}');
    expect(Object.hasOwn(records[0]!, '__proto__')).to.equal(true);
    expect((records[0] as { polluted?: unknown }).polluted).to.equal(undefined);
    expect(({} as { polluted?: unknown }).polluted).to.equal(undefined);
  });

  it('says that a document has no events, and survives one of nothing but brackets', () => {
    expect(read({ '@type': 'Person', name: 'P' }).issues[0]!.message).to.equal(
      'Document: found no Event, expected an object whose "@type" is Event or one of its kinds',
    );
    expect(schemaOrg.read('<p>nothing</p>').issues[0]!.severity).to.equal('error');
    expect(schemaOrg.read(`${'['.repeat(5000)}${']'.repeat(5000)}`).records).to.deep.equal([]);
  });

  it('writes what it has a property for, and reports the rest as losses', () => {
    const { text, losses } = write([
      {
        id: 'a',
        title: 'T',
        date: '2022-01~',
        lane: 'north',
        status: 'reported',
        tags: ['x, y'],
        sources: [{ quote: 'q', title: 's' }],
      },
      { id: 'b', title: 'U', date: '2022-21/..' },
      { id: 'c', title: 'V', date: 'Y-13800000000' },
    ]);
    expect(losses.map(({ row, path }) => `${row} ${path}`)).to.deep.equal([
      '0 lane',
      '0 date',
      '0 tags',
      '0 status',
      '0 sources[0].quote',
      '1 date',
      '1 date',
      '2 date',
    ]);
    expect((JSON.parse(text) as { '@graph': object[] })['@graph'][1]).to.deep.equal({
      '@type': 'Event',
      '@id': 'b',
      name: 'U',
      startDate: '2022-03-01',
    });
  });

  it('writes a zoned time with the offset of that time', () => {
    const dates = [
      ['2020-06-01T09:00', 'Asia/Tokyo', '2020-06-01T09:00:00+09:00'],
      ['2020-07-01T09:00', 'America/St_Johns', '2020-07-01T09:00:00-02:30'],
      ['2020-01-01T09:00', 'Europe/London', '2020-01-01T09:00:00Z'],
      ['2020-01-01', 'Asia/Tokyo', '2020-01-01'],
      ['1850-01-01T09:00', 'Europe/Amsterdam', '1850-01-01T09:00:00'],
    ] as const;
    const { text } = write(dates.map(([date, timezone], i) => ({ id: `${i}`, title: 'T', date, timezone })));
    const graph = (JSON.parse(text) as { '@graph': { startDate: string }[] })['@graph'];
    expect(graph.map(({ startDate }) => startDate)).to.deep.equal(dates.map(([, , written]) => written));
  });

  it('gives back what the format can hold', () => {
    const text = fc
      .string({ minLength: 1, maxLength: 12, unit: fc.constantFrom('a', 'B', 'é', '漢', ' ', '"', '<', '&', '\\') })
      .filter((value) => value.trim() !== '');
    const day = fc
      .date({ min: new Date('0100-01-01'), max: new Date('9000-01-01'), noInvalidDate: true })
      .map((date) => date.toISOString());
    const date = fc.oneof(
      day.map((iso) => iso.slice(0, 4)),
      day.map((iso) => iso.slice(0, 7)),
      day.map((iso) => iso.slice(0, 10)),
      day.map((iso) => `${iso.slice(0, 19)}Z`),
      day.map((iso) => `${iso.slice(0, 19)}+09:00`),
      day.map((iso) => `/${iso.slice(0, 10)}`),
      fc
        .tuple(day, fc.nat(400))
        .map(
          ([iso, days]) => `${iso.slice(0, 10)}/${new Date(Date.parse(iso) + days * 864e5).toISOString().slice(0, 10)}`,
        ),
    );
    const record = fc.record(
      {
        title: text,
        date,
        description: text,
        place: text,
        from: text,
        actors: fc.uniqueArray(text, { minLength: 1, maxLength: 3 }),
        tags: fc.array(
          text.map((tag) => tag.trim()),
          { minLength: 1, maxLength: 3 },
        ),
        url: fc.webUrl(),
        lang: fc.constantFrom('en', 'ja'),
        status: fc.constantFrom('planned', 'denied'),
        sources: fc.array(
          fc.record({
            title: text,
            publisher: text,
            author: text,
            url: fc.webUrl(),
            published: fc.constant('2022-02-05'),
          }),
          { minLength: 1, maxLength: 2 },
        ),
        media: fc.array(fc.record({ url: fc.webUrl(), caption: text, credit: text, alt: text }), {
          minLength: 1,
          maxLength: 2,
        }),
        note: fc.oneof(text, fc.integer(), fc.record({ a: text })),
      },
      { requiredKeys: ['title', 'date'] },
    );
    fc.assert(
      fc.property(fc.array(record, { minLength: 1, maxLength: 4 }), (given) => {
        const named = given.map((each, index) => ({ ...each, id: `id-${index}` }));
        const { text: written, losses } = write(named);
        expect(losses).to.deep.equal([]);
        const { records, rejected } = schemaOrg.read(written);
        expect(rejected).to.equal(0);
        const plain = (each: Record<string, unknown>) => {
          const {
            date: _date,
            end: _end,
            image: _image,
            eventStatus: _status,
            subjectOf: _works,
            location: _place,
            organizer: _by,
            performer: _with,
            ...others
          } = each;
          return { ...others, when: stringifyEdtf(dateOf(each as never)) };
        };
        expect(records.map(plain)).to.deep.equal(named.map(plain));
      }),
    );
  });

  it('reads texts nested deep in brackets', () => {
    const name = `${'['.repeat(50_000)}"Fair"${']'.repeat(50_000)}`;
    const { records } = schemaOrg.read(
      `{"@context":"https://schema.org","@type":"Event","startDate":"2020","name":${name}}`,
    );
    expect(records.map(({ title }) => title)).to.deep.equal(['Fair']);
  });
});
