import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { EventColumns } from '../../src/data/table/event-columns.js';
import type { EventTable } from '../../src/data/event-table.js';
import { SortedRows } from '../../src/data/table/sorted-rows.js';
import { nextPosition, type EventPosition, type NavigationDirection } from '../../src/interaction/event-navigation.js';
import { laneOrder } from '../../src/layout/lanes/lane-chunk.js';
import { SPANNING_LANE, type LaneAssignment } from '../../src/layout/lanes/lane-assignment.js';

const DIRECTIONS: readonly NavigationDirection[] = ['previous', 'next', 'up', 'down', 'first', 'last'];

/** An assignment of rows with these starts, which are all that navigation reads. */
function assignment(
  starts: readonly number[],
  lanes: readonly (readonly number[])[],
  spanning: readonly number[] = [],
) {
  const columns = new EventColumns(starts.length);
  for (const start of starts) columns.push(start, start, 0, 0.5, 0);
  const inOrder = (rows: readonly number[]) =>
    SortedRows.from(laneOrder(columns), Uint32Array.from([...rows].sort((a, b) => starts[a]! - starts[b]! || a - b)));
  return {
    table: columns as unknown as EventTable,
    laneBy: 'lane',
    lanes: lanes.map((rows, index) => ({ key: `lane ${index}`, rows: inOrder(rows), ceasing: inOrder([]) })),
    spanning: inOrder(spanning),
    spanningByCease: inOrder([]),
  } satisfies LaneAssignment;
}

/** Events on none, one or several of up to five lanes, some of which stay empty; some span them all. */
const anyAssignment: fc.Arbitrary<LaneAssignment> = fc
  .array(
    fc.record({
      start: fc.integer({ min: 0, max: 20 }),
      lanes: fc.uniqueArray(fc.integer({ min: 0, max: 4 }), { maxLength: 3 }),
    }),
    { maxLength: 25 },
  )
  .map((events) => {
    const rowsOn = (lane: number) => events.flatMap((event, row) => (event.lanes.includes(lane) ? [row] : []));
    const spanning = events.flatMap((event, row) => (event.lanes.length === 0 ? [row] : []));
    return assignment(
      events.map((event) => event.start),
      [0, 1, 2, 3, 4].map(rowsOn),
      spanning,
    );
  });

function positionsOf(lanes: LaneAssignment): EventPosition[] {
  const onLanes = lanes.lanes.flatMap(({ rows }, lane) => [...rows].map((row) => ({ lane, row })));
  return [...[...lanes.spanning].map((row) => ({ lane: SPANNING_LANE, row })), ...onLanes];
}

describe('nextPosition', () => {
  it('reaches every event of a lane in order of time with next, and back with previous', () => {
    fc.assert(
      fc.property(anyAssignment, (lanes) => {
        for (const lane of [SPANNING_LANE, 0, 1, 2, 3, 4]) {
          const rows = [...(lane === SPANNING_LANE ? lanes.spanning : lanes.lanes[lane]!.rows)];
          for (let index = 0; index + 1 < rows.length; index++) {
            const here = { lane, row: rows[index]! };
            const there = { lane, row: rows[index + 1]! };
            expect(nextPosition(lanes, here, 'next')).to.eql(there);
            expect(nextPosition(lanes, there, 'previous')).to.eql(here);
          }
        }
      }),
    );
  });

  it('returns with down to the lane it left with up', () => {
    let moved = 0;
    fc.assert(
      fc.property(anyAssignment, (lanes) => {
        for (const position of positionsOf(lanes)) {
          const above = nextPosition(lanes, position, 'up')!;
          if (above.lane === position.lane) continue;
          moved++;
          expect(nextPosition(lanes, above, 'down')!.lane).to.equal(position.lane);
        }
      }),
    );
    expect(moved).to.be.above(100);
  });

  it('goes up and down to the event nearest in time', () => {
    let moved = 0;
    fc.assert(
      fc.property(anyAssignment, fc.constantFrom('up' as const, 'down' as const), (lanes, direction) => {
        const { starts } = lanes.table;
        for (const position of positionsOf(lanes)) {
          const there = nextPosition(lanes, position, direction)!;
          if (there.lane === position.lane) continue;
          moved++;
          const rows = there.lane === SPANNING_LANE ? lanes.spanning : lanes.lanes[there.lane]!.rows;
          const distance = (row: number) => Math.abs(starts.at(row) - starts.at(position.row));
          expect(distance(there.row)).to.equal(Math.min(...[...rows].map(distance)));
        }
      }),
    );
    expect(moved).to.be.above(100);
  });

  it('finds an existing event from anywhere, and none only when there are none', () => {
    const anywhere = fc.option(
      fc.record({ lane: fc.integer({ min: -2, max: 6 }), row: fc.integer({ min: -1, max: 30 }) }),
    );
    fc.assert(
      fc.property(anyAssignment, anywhere, fc.constantFrom(...DIRECTIONS), (lanes, from, direction) => {
        const there = nextPosition(lanes, from, direction);
        const all = positionsOf(lanes);
        if (all.length === 0) expect(there).to.equal(null);
        else if (from === null || all.some(({ lane, row }) => lane === from.lane && row === from.row)) {
          expect(all).to.deep.include(there!);
        }
      }),
    );
  });

  it('reaches every event with the six directions', () => {
    fc.assert(
      fc.property(anyAssignment, (lanes) => {
        const all = positionsOf(lanes);
        const name = ({ lane, row }: EventPosition) => `${lane}:${row}`;
        const reached = new Map<string, EventPosition>();
        const ways = [nextPosition(lanes, null, 'first')].filter((position) => position !== null);
        for (let position = ways.pop(); position; position = ways.pop()) {
          if (reached.has(name(position))) continue;
          reached.set(name(position), position);
          for (const direction of DIRECTIONS) ways.push(nextPosition(lanes, position, direction)!);
        }
        expect(reached.size).to.equal(all.length);
      }),
    );
  });

  it('stays at the ends of a lane and of the lanes', () => {
    const lanes = assignment([0, 10], [[0, 1]]);
    expect(nextPosition(lanes, { lane: 0, row: 0 }, 'previous')).to.eql({ lane: 0, row: 0 });
    expect(nextPosition(lanes, { lane: 0, row: 1 }, 'next')).to.eql({ lane: 0, row: 1 });
    expect(nextPosition(lanes, { lane: 0, row: 1 }, 'up')).to.eql({ lane: 0, row: 1 });
    expect(nextPosition(lanes, { lane: 0, row: 1 }, 'down')).to.eql({ lane: 0, row: 1 });
  });

  it('leaps over lanes without events', () => {
    const lanes = assignment([0, 10], [[0], [], [1]]);
    expect(nextPosition(lanes, { lane: 0, row: 0 }, 'down')).to.eql({ lane: 2, row: 1 });
  });

  it('treats backgrounds and markers as a lane above the others', () => {
    const lanes = assignment([0, 10, 20], [[1]], [0, 2]);
    expect(nextPosition(lanes, { lane: 0, row: 1 }, 'up')).to.eql({ lane: SPANNING_LANE, row: 0 });
    expect(nextPosition(lanes, { lane: SPANNING_LANE, row: 0 }, 'next')).to.eql({ lane: SPANNING_LANE, row: 2 });
    expect(nextPosition(lanes, { lane: SPANNING_LANE, row: 2 }, 'down')).to.eql({ lane: 0, row: 1 });
  });

  it('goes to the first event of its lane, and from there to the first of all', () => {
    const lanes = assignment([5, 0, 9, 2], [[0, 2], [1], []], [3]);
    const go = (lane: number, row: number, direction: 'first' | 'last') =>
      nextPosition(lanes, { lane, row }, direction);
    expect(go(0, 2, 'first')).to.eql({ lane: 0, row: 0 });
    expect(go(0, 0, 'first')).to.eql({ lane: 1, row: 1 });
    expect(go(1, 1, 'last')).to.eql({ lane: 0, row: 2 });
    // From the spanning events one can get back to the lanes.
    expect(go(SPANNING_LANE, 3, 'first')).to.eql({ lane: 1, row: 1 });
  });

  it('goes to the first event of all lanes on its own lane where that has it too', () => {
    const lanes = assignment(
      [5, 0, 9],
      [
        [0, 1],
        [1, 2],
      ],
    );
    expect(nextPosition(lanes, { lane: 1, row: 2 }, 'first')).to.eql({ lane: 1, row: 1 });
    expect(nextPosition(lanes, { lane: 0, row: 0 }, 'last')).to.eql({ lane: 1, row: 2 });
  });

  it('enters at the first event going forward and at the last going back', () => {
    const lanes = assignment([5, 0, 9], [[0, 1], [2]]);
    expect(nextPosition(lanes, null, 'next')).to.eql({ lane: 0, row: 1 });
    expect(nextPosition(lanes, null, 'previous')).to.eql({ lane: 1, row: 2 });
  });

  it('steps from the gap that an event left', () => {
    const lanes = assignment([0, 5, 10], [[0, 2]]);
    expect(nextPosition(lanes, { lane: 0, row: 1 }, 'next')).to.eql({ lane: 0, row: 2 });
    expect(nextPosition(lanes, { lane: 0, row: 1 }, 'previous')).to.eql({ lane: 0, row: 0 });
  });
});
