import { streamRecords } from '../../src/data/sources/stream-records.js';
import { buffersOf, packTable } from '../../src/data/table/packed-table.js';
import { TableIntake } from '../../src/data/table-intake.js';

/** Reads the bytes of a file that the page hands over, and posts the table of its records. */
addEventListener('message', (event: MessageEvent<{ bytes: ArrayBuffer; format: string }>) => {
  void answer(event.data);
});

async function answer({ bytes, format }: { bytes: ArrayBuffer; format: string }): Promise<void> {
  const intake = new TableIntake({ timezone: 'Asia/Tokyo' });
  const address = URL.createObjectURL(new Blob([bytes]));
  for await (const { records } of streamRecords(address, { format })) intake.add(records);
  const packed = packTable(intake.table());
  postMessage({ packed, issues: intake.issues }, { transfer: buffersOf(packed) });
}
