import { expect } from '@open-wc/testing';
import { TableIntake } from '../../../src/data/table-intake.js';
import { batchesOf, RecordLoad } from '../../../src/elements/loading/record-load.js';

describe('RecordLoad', () => {
  it('checks links in slices at its end, and ends when they are checked', async () => {
    const intake = new TableIntake();
    intake.checkLinks = () => {
      throw new Error('The links were to be checked in slices.');
    };
    const load = new RecordLoad(intake, {});
    await load.run(batchesOf([{ title: 'Linked', date: '1970', links: [{ to: 'never' }] }]), () => undefined);
    expect(load.error).to.equal(null);
    expect(intake.issues.map(({ path }) => path)).to.deep.equal(['links[0].to']);
  });
});
