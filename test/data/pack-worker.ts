import { buffersOf, packTable, TableIntake } from '../../src/core.js';

/** Takes JSON of records, and posts the table of them. */
addEventListener('message', ({ data }: MessageEvent<string>) => {
  const intake = new TableIntake({ timezone: 'Asia/Tokyo' });
  intake.add(JSON.parse(data) as unknown[]);
  const packed = packTable(intake.table());
  postMessage(packed, { transfer: buffersOf(packed) });
});
