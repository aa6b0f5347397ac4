/** Declarations for what the subjects use of packages that have none. */

declare module 'd3-4/build/d3.js' {
  interface Selection {
    select(selector: string): Selection;
    data(data: readonly unknown[]): Selection;
    call(act: unknown): Selection;
  }
  const d3: {
    select(node: Element): Selection;
    timeFormat(text: string): (date: Date) => string;
  };
  export default d3;
}

declare module 'event-drops' {
  interface TimeScale {
    copy(): TimeScale;
    domain(): [Date, Date];
    domain(dates: readonly [Date, Date]): TimeScale;
  }
  export interface EventDropsChart {
    scale(): TimeScale;
    draw(config: object, scale: TimeScale): unknown;
    destroy(): void;
  }
  export default function eventDrops(config: object): EventDropsChart;
}
