import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { csv } from '../../../../src/data/formats/tables/csv.js';
import { read, write } from '../../../../src/data/formats/known-formats.js';
import { formulaEscaped, formulaRead } from '../../../../src/data/formats/tables/spreadsheet-formula.js';
import { tsv } from '../../../../src/data/formats/tables/tsv.js';

const datesIn = (text: string, options = {}) => csv.read(text, options).records.map(({ date }) => date);
const messagesOf = (text: string, options = {}) => csv.read(text, options).issues.map(({ message }) => message);

describe('the CSV format', () => {
  it('matches headers by name in several languages', () => {
    for (const [header, row] of [
      ['Title,Start date,End date', 'Moon landing,1969-07-16,1969-07-24'],
      ['Überschrift;Beginn;Ende', 'Moon landing;1969-07-16;1969-07-24'],
      ['Titre,Début,Fin', 'Moon landing,1969-07-16,1969-07-24'],
      ['タイトル,開始日,終了日', 'Moon landing,1969-07-16,1969-07-24'],
    ]) {
      const { records, issues } = csv.read(`${header}\n${row}\n`);
      expect(issues).to.deep.equal([]);
      expect(records.map(({ title, date, end }) => [title, date, end])).to.deep.equal([
        ['Moon landing', '1969-07-16', '1969-07-24'],
      ]);
    }
  });

  it('matches by the shape of the values where names do not help, and says so', () => {
    const { records, issues } = csv.read('Airport,Flight,Ref\nLOGAN INTL,1990-01-08,7\nHEATHROW,1990-01-09,7\n');
    expect(records.map(({ title, date }) => [title, date])).to.deep.equal([
      ['LOGAN INTL', '1990-01-08'],
      ['HEATHROW', '1990-01-09'],
    ]);
    expect(issues.map(({ path, severity }) => [path, severity])).to.deep.equal([
      ['date', 'warning'],
      ['title', 'warning'],
    ]);
    expect(issues[0]!.message).to.contain('"Flight" is used');
  });

  it('recognises dates with dots where the name of their column says nothing', () => {
    expect(datesIn('Buchungstag;Zweck\n05.03.2024;Miete\n15.03.2024;Gehalt\n')).to.deep.equal([
      '2024-03-05',
      '2024-03-15',
    ]);
  });

  it('takes a description for the title where nothing else is one', () => {
    const long = 'word '.repeat(60).trim();
    const { records, issues } = csv.read(`Date,Description\n2012-03-05,A bridge fell\n2012-03-06,${long}\n`);
    expect(issues.map(({ path, severity }) => [path, severity])).to.deep.equal([['title', 'warning']]);
    expect(issues[0]!.message).to.contain('"Description" is used');
    expect(records[0]).to.deep.include({ title: 'A bridge fell' });
    expect(records[0]).not.to.have.property('description');
    expect(records[1]).to.include({ description: long });
    expect(records[1]!.title).to.match(/^word .{190,}…$/);
  });

  it('takes places for titles rather than a few words that repeat', () => {
    const rows = [1, 2, 3, 4].map((n) => `2024-05-0${n},nc,${n} km from here`);
    const { records } = csv.read(`time,net,place\n${rows.join('\n')}\n`);
    expect(records[3]).to.include({ title: '4 km from here', place: '4 km from here', net: 'nc' });
  });

  it('gives a row without a title the beginning of its description, and says so', () => {
    const { records, issues } = csv.read('title,date,description\nA,2012,x\n,2013,A bridge fell\n');
    expect(records.map(({ title }) => title)).to.deep.equal(['A', 'A bridge fell']);
    expect(issues.map(({ message }) => message).join()).to.contain('a row without one, "A bridge fell"');
  });

  it('takes no number that names a thing for a date or a title', () => {
    const [record] = csv.read('eventid,iyear,imonth,iday,summary\n197001000001,1970,1,0,A bomb exploded\n').records;
    expect(record).to.include({ date: '1970-01', title: 'A bomb exploded', eventid: '197001000001' });
    const [other] = csv.read(
      'event_id,event_date,timestamp,notes\nUKR1,05 February 2022,1644900000,Shelling\n',
    ).records;
    expect(other).to.include({ date: '2022-02-05', title: 'Shelling', event_id: 'UKR1' });
  });

  it('reads whole dates in columns that are named after a part of them', () => {
    for (const name of ['Month', 'Day', 'Tag']) {
      const { records, issues } = csv.read(`${name},Event\n2006-01-01,Launch\n2006-02-01,Return\n`);
      expect(records.map(({ date }) => date)).to.deep.equal(['2006-01-01', '2006-02-01']);
      expect(issues).to.deep.equal([]);
    }
    expect(datesIn('Year,Month,Event\n1993,1993-05-01,Launch\n')).to.deep.equal(['1993-05-01']);
  });

  it('adds the year of its own column to a day in words', () => {
    expect(datesIn('Year,Date,Event\n1993,5 May,Launch\n1994,May 7–9,Return\n')).to.deep.equal([
      '1993-05-05',
      '1994-05-07/1994-05-09',
    ]);
  });

  it('reads ends that say that there is none', () => {
    const { records, issues } = csv.read('title,start,end\nA,2012,present\nB,2013,-\nC,2014,TBD\nD,2015,soon\n');
    expect(records.map(({ title, end }) => [title, end])).to.deep.equal([
      ['A', '..'],
      ['B', undefined],
      ['C', undefined],
    ]);
    expect(issues.map(({ message }) => message)).to.deep.equal([
      'Document: end: found "-" for an end, expected a date or nothing; it is read as none',
      'Row 3: end: found "soon", expected an EDTF date such as "2022-02-05", "2022-02" or "2022-02-05T10:00:00Z"',
    ]);
  });

  it('reads years of two digits beside the name of a month, and says so', () => {
    const { records, issues } = csv.read('title,date\nA,31-May-13\n');
    expect(records[0]!.date).to.equal('2013-05-31');
    expect(issues[0]!.message).to.contain('years of two digits, "31-May-13"');
  });

  it('reads a column that leaves the order of its numbers open like the others', () => {
    const { records } = csv.read('title,start,finish\nA,3/4/2024,3/8/2024\nB,3/11/2024,3/22/2024\n');
    expect(records.map(({ date, end }) => [date, end])).to.deep.equal([
      ['2024-03-04', '2024-03-08'],
      ['2024-03-11', '2024-03-22'],
    ]);
  });

  it('keeps a value whose column has the name of a field and another meaning', () => {
    const { records, issues } = csv.read('title,date,status\nA,2020,automatic\n');
    expect(records[0]).to.deep.include({ data: { status: 'automatic' } });
    expect(issues).to.deep.equal([]);
  });

  it('follows a mapping, and says when that names no column', () => {
    const text = 'a,b,c\n1969-07-16,Moon landing,1969-07-24\n';
    const { records, issues } = csv.read(text, { mapping: { title: 'b', date: 'a', end: 'C' } });
    expect(issues).to.deep.equal([]);
    expect(records[0]).to.include({ title: 'Moon landing', date: '1969-07-16', end: '1969-07-24' });
    expect(messagesOf(text, { mapping: { lane: 'd' } })[0]).to.match(
      /no column "d".*lane.*expected one of "a", "b", "c"/,
    );
  });

  it('takes the columns “from” and “to” for the ends of a time where they hold dates', () => {
    const [time] = csv.read('title,from,to\nA,2020-01-01,2021-01-01\n').records;
    expect(time).to.include({ date: '2020-01-01', end: '2021-01-01' });
    const [actors] = csv.read('title,date,from,to\nA,2020,USA,Japan\n').records;
    expect(actors).to.include({ date: '2020', from: 'USA', to: 'Japan' });
  });

  it('keeps unknown columns, including __proto__ and constructor', () => {
    const [record] = csv.read('title,date,__proto__,constructor,Vendor name\nA,2020,x,y,z\n').records;
    expect(Object.entries(record!)).to.deep.include.members([
      ['__proto__', 'x'],
      ['constructor', 'y'],
      ['Vendor name', 'z'],
    ]);
    expect(Object.getPrototypeOf(record)).to.equal(Object.prototype);
    expect(({} as Record<string, unknown>)['x']).to.equal(undefined);
  });

  it('gives a record the fields of the filled cells, in their order, however many columns there are', () => {
    const cell = fc.constantFrom('', '', 'a', 'b c', '7');
    const rows = fc.integer({ min: 0, max: 40 }).chain((more) => {
      const names = Array.from({ length: more }, (_, column) => (column === 3 ? 'Source' : `Column ${column}`));
      const row = fc.array(cell, { minLength: more, maxLength: more });
      return fc.tuple(fc.constant(names), fc.array(row, { minLength: 1, maxLength: 12 }));
    });
    fc.assert(
      fc.property(rows, ([names, given]) => {
        const lines = given.map((cells, row) => [`Event ${row}`, ...cells, '2020'].join(','));
        const { records } = csv.read([['title', ...names, 'date'].join(','), ...lines].join('\n'));
        const expected = given.map((cells, row) => {
          const filled = names.flatMap((name, column) =>
            cells[column] === '' ? [] : [[name, cells[column]] as const],
          );
          const fields = filled.map(([name]) => (name === 'Source' ? 'sources' : name));
          return ['title', ...fields, 'date', `Event ${row}`];
        });
        const found = records.map((record) => [...Object.keys(record).filter((name) => name !== 'id'), record.title]);
        expect(found).to.deep.equal(expected);
      }),
    );
  });

  it('finds the delimiter, also in a sep= line', () => {
    for (const [mark, name] of [
      [';', 'csv'],
      [',', 'csv'],
      ['\t', 'tsv'],
    ] as const) {
      const read1 = read(`title${mark}date\nA${mark}2020\nB${mark}2021\n`);
      expect([read1.format, read1.records.length]).to.deep.equal([name, 2]);
    }
    expect(csv.read('sep=;\ntitle;date\na,b;2020').records[0]).to.include({ title: 'a,b', date: '2020' });
  });

  it('reads a table without a header, and says what it calls its columns', () => {
    const { records, issues } = csv.read('2020-01-02,Something happened\n2021-02-03,Another thing\n');
    expect(records.map(({ title, date }) => [title, date])).to.deep.equal([
      ['Something happened', '2020-01-02'],
      ['Another thing', '2021-02-03'],
    ]);
    expect(issues[0]!.message).to.contain('they are called column 1');
  });

  it('says which column is missing', () => {
    expect(messagesOf('a,b\nfoo,bar\n')).to.include(
      'Document: date: found no column that is a date, among "a", "b", expected a mapping that names it: { date: \'…\' }',
    );
  });

  it('joins the time in one column to the day in another', () => {
    const calendar =
      'Subject,Start Date,Start Time,End Date,End Time\nA,2022-01-05,9:30 PM,2022-01-06,12:15 AM\nB,2022-01-07,,,\n';
    expect(csv.read(calendar).records.map(({ date, end }) => [date, end])).to.deep.equal([
      ['2022-01-05T21:30:00', '2022-01-06T00:15:00'],
      ['2022-01-07', undefined],
    ]);
    const [open] = csv.read('Title,Date,Start time,End time\nA,3/4/2022,10:00,11:30\n', { dateOrder: 'dmy' }).records;
    expect(open).to.include({ date: '2022-04-03T10:00:00', end: '2022-04-03T11:30:00' });
    expect(datesIn('Title,Date,Time\nA,3/4/2022,10:00\n')).to.deep.equal(['[2022-03-04T10:00:00,2022-04-03T10:00:00]']);
  });

  it('says which time it cannot join to a day', () => {
    const german =
      'Titel;Datum;Uhrzeit\nA;05.01.2022;21:30 Uhr\nB;06.01.2022;9 Uhr\nC;07.01.2022;20h30\nD;27.01.2022;abends\n';
    const { records, issues } = csv.read(german);
    expect(records.map(({ date }) => date)).to.deep.equal([
      '2022-01-05T21:30:00',
      '2022-01-06T09:00:00',
      '2022-01-07T20:30:00',
      '2022-01-27',
    ]);
    expect(issues.map(({ found }) => found)).to.include('the time "abends"');
  });

  it('keeps text beside a date that is not part of it', () => {
    const [record] = csv.read(
      'Title,Date,Year,Month,Day,Time\nA,2022-01-05,2021/22,January,Wednesday,morning\n',
    ).records;
    expect(record).to.include({
      date: '2022-01-05',
      Year: '2021/22',
      Month: 'January',
      Day: 'Wednesday',
      Time: 'morning',
    });
    expect(csv.read('Title,Date,Time\nA,2022-01,10:00\n').records[0]).to.include({ date: '2022-01', Time: '10:00' });
  });

  it('takes a column of dates called “time” for the date, and words in a column of years', () => {
    const log = 'time,event,mag,updated\n2022-02-05T10:00:00Z,Off the coast,5,2022-03-01\n';
    expect(datesIn(log)).to.deep.equal(['2022-02-05T10:00:00Z']);
    const stretch = 'What,Start time,End time\nA,2022-02-05 10:00,2022-02-05 11:00\n';
    expect(csv.read(stretch).records[0]).to.include({ date: '2022-02-05T10:00:00', end: '2022-02-05T11:00:00' });
    expect(datesIn('Year,Title\n1500,A\nc. 1510,B\n44 BC,C\n1914–1918,D\n')).to.deep.equal([
      '1500',
      '1510~',
      '-0043',
      '1914/1918',
    ]);
  });

  it('reads a Spanish table, whose dates are in "Fecha"', () => {
    expect(datesIn('Título,Fecha\nA,12 de marzo de 2022\n')).to.deep.equal(['2022-03-12']);
  });

  describe('of numbers of fewer than four digits', () => {
    it('takes all for years where one can only be a year, and says so', () => {
      const text = 'Title,Start,End\nRome falls,476,\nA reign,150,161\nA death,-44,\nHastings,1066,\n';
      const { records, issues } = csv.read(text);
      expect(records.map(({ date, end }) => [date, end])).to.deep.equal([
        ['0476', undefined],
        ['0150', '0161'],
        ['-0043', undefined],
        ['1066', undefined],
      ]);
      expect(issues.map(({ path, severity }) => [path, severity])).to.deep.equal([
        ['Start', 'warning'],
        ['End', 'warning'],
      ]);
      expect(issues[0]!.message).to.contain('all are read as years');
    });

    it('takes them for decades and centuries where possible, and says so', () => {
      expect(datesIn('Title,Date\nA,196\nB,19\nC,1968\n')).to.deep.equal(['196', '19', '1968']);
      expect(messagesOf('Title,Date\nA,196\nB,1968\n')[0]).to.contain('"196", expected years of four digits (0196)');
    });

    it('reports, when writing, which of them come back as years', () => {
      const records = ['196', '476', '2001'].map((date) => ({ title: 'A', date }));
      expect(write(records, { format: 'csv' }).losses.map(({ row, path }) => [row, path])).to.deep.equal([
        [0, 'date'],
        [1, 'date'],
      ]);
      expect(write(records.slice(0, 1), { format: 'csv' }).losses).to.deep.equal([]);
    });
  });

  it('reads the years of a winter, a war or a budget, and says which of them EDTF takes for seasons', () => {
    expect(datesIn('Title,Date\nA,2021/22\nB,1999/00\nC,1914–18\nD,1939-45\nE,1914/18\n')).to.deep.equal([
      '2021/2022',
      '1999/2000',
      '1914/1918',
      '1939/1945',
      '1914/1918',
    ]);
    expect(datesIn('Title,Date\nA,2020-21\n')).to.deep.equal(['2020-21']);
    expect(messagesOf('Title,Date\nA,2020-21\n')[0]).to.contain(
      '"2020-21", expected "2020/2021" where two years are meant',
    );
    expect(messagesOf('Title,Date\nA,2022-21\n')).to.deep.equal([]);
    const { losses } = write([{ title: 'A', date: '2021/22' }], { format: 'csv' });
    expect(losses.map(({ message }) => message)).to.deep.equal(['Row 0: date: 2021/22 is read as 2021/2022']);
  });

  it('counts the days of a spreadsheet among written ones, and times before 1970', () => {
    expect(datesIn('Title,Start\nA,44566\nB,2022-01-08\nC,44570.75\n')).to.deep.equal([
      '2022-01-05',
      '2022-01-08',
      '2022-01-09T18:00:00',
    ]);
    expect(datesIn('Title,Start\nA,12000\nB,1848\n')).to.deep.equal(['Y12000', '1848']);
    const times = ['-86400000', ...Array.from({ length: 9 }, (_, index) => `${1641340800000 + index}`)];
    expect(datesIn(`Title,Start\n${times.map((time) => `A,${time}`).join('\n')}\n`)[0]).to.equal(
      '1969-12-31T00:00:00.000Z',
    );
  });

  describe('of dates that can be read in several orders', () => {
    const open = 'When,What\n03/04/2022,a\n05/06/2022,b\n';

    it('asks, and takes each as one of its possible days until told', () => {
      expect(datesIn(open)).to.deep.equal(['[2022-03-04,2022-04-03]', '[2022-05-06,2022-06-05]']);
      const [issue] = csv.read(open).issues;
      expect(issue!.severity).to.equal('error');
      expect(issue!.path).to.equal('When');
      expect(issue!.message).to.contain(
        '"03/04/2022" is 2022-04-03 as day, month, year (dmy), 2022-03-04 as month, day, year (mdy)',
      );
      expect(issue!.message).to.contain(`dateOrder: { "When": 'dmy' } or { "When": 'mdy' }`);
    });

    it('reads them as told: by order, by column or by language', () => {
      for (const [dateOrder, date] of [
        ['dmy', '2022-04-03'],
        ['mdy', '2022-03-04'],
      ] as const) {
        expect(datesIn(open, { dateOrder })[0]).to.equal(date);
        expect(datesIn(open, { dateOrder: { When: dateOrder } })[0]).to.equal(date);
        expect(messagesOf(open, { dateOrder })).to.deep.equal([]);
      }
      expect(datesIn(open, { locale: 'en-GB' })[0]).to.equal('2022-04-03');
      expect(datesIn(open, { locale: 'en-US' })[0]).to.equal('2022-03-04');
    });

    it('lets one value that is clear settle the column, and says so', () => {
      const text = `${open}25/06/2022,c\n`;
      expect(datesIn(text)).to.deep.equal(['2022-04-03', '2022-06-05', '2022-06-25']);
      const [issue] = csv.read(text).issues;
      expect(issue!.severity).to.equal('warning');
      expect(issue!.message).to.contain('"25/06/2022" can be read in one order only');
    });

    it('asks when clear values contradict one another, and reads the clear ones', () => {
      const text = `${open}25/06/2022,c\n12/25/2022,d\n2022-01-05,e\n`;
      expect(datesIn(text)).to.deep.equal([
        '[2022-03-04,2022-04-03]',
        '[2022-05-06,2022-06-05]',
        '2022-06-25',
        '2022-12-25',
        '2022-01-05',
      ]);
      expect(csv.read(text).issues.map(({ severity }) => severity)).to.deep.equal(['error']);
    });

    it('finds the clear value however far down it is', () => {
      const many = Array.from({ length: 5000 }, () => '01/02/2022,x').join('\n');
      expect(datesIn(`When,What\n${many}\n13/02/2022,y\n`)[0]).to.equal('2022-02-01');
    });
  });

  it('finds the end next to the start by its name or by a word in it', () => {
    for (const [start, end] of [
      ['start', 'stop'],
      ['started_at', 'ended_at'],
      ['start_datetime', 'end_datetime'],
      ['valid_from', 'valid_to'],
      ['from_date', 'to_date'],
      ['Born', 'Died'],
      ['Start of event', 'End of event'],
      ['Release Date', 'endOfRelease'],
    ]) {
      for (const header of [`title,${start},${end}`, `${end},${start},title`]) {
        const row = header.startsWith('title') ? 'A,2022-02-05,2022-02-09' : '2022-02-09,2022-02-05,A';
        const { records } = csv.read(`${header}\n${row}\n`);
        expect(
          records.map(({ id: _, ...record }) => record),
          header,
        ).to.deep.equal([{ title: 'A', date: '2022-02-05', end: '2022-02-09' }]);
      }
    }
    const { records } = csv.read('title,Year Start,Year End\nA,1914,1918\n');
    expect(records.map(({ date, end }) => [date, end])).to.deep.equal([['1914', '1918']]);
  });

  it('says which columns of dates it ignores beside the one it found by shape', () => {
    const { records, issues } = csv.read('title,release_date,modified\nA,2022-02-05,2022-03-01\n');
    expect(records.map(({ date, end }) => [date, end])).to.deep.equal([['2022-02-05', undefined]]);
    expect(issues.map(({ found }) => found)).to.deep.equal([
      'no column called date, and dates in "release_date"',
      'more dates in "modified"',
    ]);
  });

  it('prefers a column of dates to one of their years', () => {
    const { records, issues } = csv.read('attack_date,year,title\n05 February 2022,2022,A\n2022-02-06,2022,B\n');
    expect(records.map(({ date, year }) => [date, year])).to.deep.equal([
      ['2022-02-05', '2022'],
      ['2022-02-06', '2022'],
    ]);
    expect(issues.map(({ found }) => found)).to.deep.equal(['no column called date, and dates in "attack_date"']);
    // The day on which something was added is not the year in which it happened.
    const other = csv.read('title,date_added,year\nA,2022-02-05,1979\n');
    expect(other.records.map(({ date }) => date)).to.deep.equal(['1979']);
  });

  it('reads kinds and status in any case, and weights with a comma', () => {
    const { records, issues } = csv.read('title;date;status;kind;weight\nA;2030;Planned;Marker;0,5\n');
    expect(records.map(({ id: _, ...record }) => record)).to.deep.equal([
      { title: 'A', date: '2030', status: 'planned', kind: 'marker', weight: 0.5 },
    ]);
    expect(issues).to.deep.equal([]);
  });

  it('drops a faulty weight, and no other', () => {
    const { records, issues } = csv.read('title,date,weight\nA,2020,0.5\nB,2020,heavy\nC,2020,1\n');
    expect(records.map(({ weight }) => weight)).to.deep.equal([0.5, undefined, 1]);
    expect(issues.map(({ found }) => found)).to.deep.equal(['"heavy"']);
  });

  it('leaves columns alone that are called “stop”, “closed” or “died” but hold no dates', () => {
    const { records } = csv.read('title,date,stop,died\nA,2020,Main Street,1200\n');
    expect(records.map(({ date, end, stop, died }) => [date, end, stop, died])).to.deep.equal([
      ['2020', undefined, 'Main Street', '1200'],
    ]);
  });

  it('gives back field names that look like formulas', () => {
    const fields = { '-x': 'a', '@y': 'b', '=z': 'c' };
    const { text, losses } = write([{ title: 'T', date: '2020', ...fields }], { format: 'csv' });
    expect(losses).to.deep.equal([]);
    expect(csv.read(text).records.map(({ id: _, ...record }) => record)).to.deep.equal([
      { title: 'T', date: '2020', ...fields },
    ]);
  });

  it('says that it takes two numbers of two digits for centuries', () => {
    const { records, issues } = read('title,date\nA,12/25\n', { format: 'csv' });
    expect(records.map(({ date }) => date)).to.deep.equal(['12/25']);
    expect(issues.map(({ message }) => message)).to.deep.equal([
      'Document: date: found two numbers of two digits, "12/25", expected a day, a month and a year where a day is meant; they are read as centuries, as EDTF has them',
    ]);
  });

  it('reports words before a date that it cannot read, and finds no column by them', () => {
    const { records, issues } = read('title,date\nA,not March 1945\nB,5 May 2020\n', { format: 'csv' });
    expect(records.map(({ title }) => title)).to.deep.equal(['B']);
    expect(issues.map(({ found }) => found)).to.deep.equal(['"not March 1945"']);
    const other = read('title,part,date\nA,Chapter 5 May 2020,2020\n', { format: 'csv' });
    expect(other.records.map(({ date }) => date)).to.deep.equal(['2020']);
  });

  it('draws what is known of a date: bounds, choices, parts of longer times, millions of years', () => {
    const cells = ['before March 1945', 'between 1990 and 1995', '1990 or 1991', 'early 2020', 'c. 1870–1880', '66 Ma'];
    const { issues } = read(`title,date\n${cells.map((cell) => `A,${cell}\n`).join('')}`, { format: 'csv' });
    expect(issues).to.deep.equal([]);
    expect(datesIn(`title,date\n${cells.map((cell) => `A,${cell}\n`).join('')}`)).to.deep.equal([
      ...['[..1945-02]', '[1990..1995]', '[1990,1991]', '[2020-01..2020-04]', '1870~/1880~', 'Y-66E6S2'],
    ]);
  });

  it('says in which century it puts years of two digits', () => {
    expect(datesIn('What,When\na,13/2/68\nb,14/2/69\n')).to.deep.equal(['2068-02-13', '1969-02-14']);
    expect(messagesOf('What,When\na,13/2/68\n')).to.include(
      'Document: When: found years of two digits, "13/2/68", expected years of four; they are read as 1969 to 2068',
    );
  });

  it('takes numbers for the days of a spreadsheet or for ms, and says so', () => {
    expect(datesIn('Titel,Datum\nA,44597\nB,44598.5\n')).to.deep.equal(['2022-02-05', '2022-02-06T12:00:00']);
    expect(messagesOf('Titel,Datum\nA,44597\n')[0]).to.contain('days since 1900');
    expect(datesIn('title,date\nA,1517966773840\n')).to.deep.equal(['2018-02-07T01:26:13.840Z']);
  });

  it('reads a count of seconds beyond the range of days as its year', () => {
    for (const [never, date] of [
      ['999999999999', 'Y33658'],
      ['9999999999999', 'Y318857'],
      ['-999999999999', 'Y-29719'],
    ] as const) {
      const dates = datesIn(`date,title\n${'1644055200,a\n'.repeat(9)}${never},never ends\n`);
      expect([dates[0], dates.at(-1)], never).to.deep.equal(['2022-02-05T10:00:00.000Z', date]);
    }
  });

  it("reads TimelineJS's sheet: parts of dates, the title slide, eras, words in HTML", () => {
    const header =
      'Year,Month,Day,Time,End Year,End Month,End Day,End Time,Display Date,Headline,Text,Media,Media Credit,Media Caption,Type,Group,Background';
    const { records, issues, title, document } = csv.read(
      [
        header,
        ',,,,,,,,,Rockets,<p>All of them</p>,,,,title,,https://example.org/b.png',
        '1969,7,20,20:17,,,,,That night,Landing,"Two <b>men</b> of <a href=""https://nasa.gov"">NASA</a>",https://example.org/m.jpg,NASA,The <i>Eagle</i>,,Moon,',
        '1957,10,,,1975,,,,,The space race,,,,,era,,',
        '-44,3,15,,,,,,,The Ides,,,A credit alone,,,,#fff',
        ',,,,,,,,,,,,,,,,',
      ].join('\r\n'),
    );
    expect(title).to.equal('Rockets');
    expect(document).to.deep.equal({ description: 'All of them', background: { url: 'https://example.org/b.png' } });
    expect(records.map(({ id: _, ...record }) => record)).to.deep.equal([
      {
        title: 'Landing',
        date: '1969-07-20T20:17:00',
        display_date: 'That night',
        description: 'Two men of NASA (https://nasa.gov)',
        media: { url: 'https://example.org/m.jpg', credit: 'NASA', caption: 'The Eagle' },
        lane: 'Moon',
      },
      { title: 'The space race', date: '1957-10', end: '1975', kind: 'background' },
      { title: 'The Ides', date: '-0043-03-15', media_credit: 'A credit alone', background: { color: '#fff' } },
    ]);
    expect(issues.map(({ message }) => message)).to.deep.equal([
      'Document: date: found the year "-44", expected years of the calendar; those below 0 are read as years before Christ (-44 is 44 BC)',
    ]);
  });

  it('keeps a time without a day and a day without a month as fields, and says so', () => {
    const read = csv.read(
      'Year,Month,Day,Time,Headline\n2016,12,,15:30:00,A\n2016,,5,,B\n2016,,6,10:00,C\n2016,1,2,10:00,D\n',
    );
    expect(read.records.map(({ id: _, title: __, ...record }) => record)).to.deep.equal([
      { date: '2016-12', Time: '15:30:00' },
      { date: '2016', Day: '5' },
      { date: '2016', Day: '6', Time: '10:00' },
      { date: '2016-01-02T10:00:00' },
    ]);
    expect(read.issues.map(({ found }) => found)).to.deep.equal([
      'a day without a month, "5"',
      'a time without a day, "15:30:00"',
    ]);
  });

  it('gives the line of a record that cannot be drawn', () => {
    const { issues } = csv.read('title,date\n\n"two\nlines",2020\nb,soon\n');
    expect(issues.map(({ row, line, path }) => [row, line, path])).to.deep.equal([[1, 5, 'date']]);
  });

  it('keeps values after the last column, and says so', () => {
    const { records, issues } = csv.read('title,date\nA,2020,more\n');
    expect(records[0]).to.include({ 'column 3': 'more' });
    expect(issues.length).to.equal(1);
  });

  it('recognises a web page, and says so', () => {
    expect(messagesOf('<!doctype html><title>Sign in</title>')).to.deep.equal([
      'Document: found an HTML page, "Sign in", expected a table; where a login is wanted, its page comes instead',
    ]);
  });

  it('writes formulas so that no spreadsheet runs them, and reads them back exactly', () => {
    const { text } = write([{ title: '=HYPERLINK("x")', date: '-0044-03-15' }], { format: 'csv' });
    expect(text).to.equal('title,date\r\n"\'=HYPERLINK(""x"")",\'-0044-03-15\r\n');
    const values = fc.stringMatching(/^['=+\-@\t\ra]{0,5}$/);
    fc.assert(
      fc.property(values, (value) => {
        expect(formulaRead(formulaEscaped(value))).to.equal(value);
        expect(formulaEscaped(value)).not.to.match(/^[=+\-@\t\r]/);
      }),
    );
  });

  it('releases held-back rows when the source pauses', () => {
    const stream = csv.stream!();
    expect(stream.push('What,When\na,2020\nb,20')).to.deep.equal([]);
    expect(stream.flush!()).to.deep.equal([{ title: 'a', date: '2020' }]);
    expect(stream.push('21\n')).to.deep.equal([{ title: 'b', date: '2021' }]);
    expect(stream.end()).to.deep.equal([]);
  });

  it('streams the same rows as it reads at once, however the text is split', () => {
    const row = fc.tuple(
      fc.constantFrom('a', 'b "q"', 'c,d', 'e\nf'),
      fc.constantFrom('2020', '2020-01-05', '13/02/2022', '05/02/2022'),
    );
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 40 }), fc.integer({ min: 1, max: 500 }), (rows, length) => {
        const text = [
          'What,When',
          ...rows.map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')),
        ].join('\n');
        const stream = csv.stream!();
        const pieces = text.match(new RegExp(`[^]{1,${length}}`, 'g')) ?? [];
        const raw = [...pieces.flatMap((piece) => stream.push(piece)), ...stream.end()];
        const whole = csv.read(text);
        expect(raw.map((record) => (record as { date: string }).date)).to.deep.equal(
          whole.records.map(({ date }) => date),
        );
        expect(stream.takeIssues(true)).to.deep.equal(whole.issues);
      }),
    );
  });
});

describe('the TSV format', () => {
  it('writes tabs', () => {
    expect(tsv.write!([{ title: 'A\tB', date: '2020' }], {}).text).to.equal('title\tdate\r\n"A\tB"\t2020\r\n');
  });
});
