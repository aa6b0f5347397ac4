import type { StoryObj } from '@storybook/web-components-vite';
import { render, type TemplateResult } from 'lit';
import type { EventTimeline } from '../../src/elements/event-timeline.js';
import { until } from '../elements/timeline-fixture.js';

export type ColorScheme = 'light' | 'dark';

/** A story on a page 1000 px wide. */
export interface StoryOnPage {
  readonly page: HTMLElement;
  readonly timelines: readonly EventTimeline[];
}

/** Renders a story as Storybook does, and waits until all its timelines have drawn their data or said why not. */
export async function putOnPage(story: StoryObj, scheme: ColorScheme): Promise<StoryOnPage> {
  const page = document.createElement('div');
  page.lang = 'en';
  page.style.cssText = `width:1000px;color-scheme:${scheme};background:Canvas;color:CanvasText`;
  const told = new Set<EventTarget>();
  for (const type of ['timeline-load', 'timeline-error']) {
    page.addEventListener(type, (event) => told.add(event.target!));
  }
  document.body.append(page);
  const renderStory = story.render as (args: unknown) => TemplateResult;
  render(renderStory(story.args ?? {}), page);
  const timelines = [...page.querySelectorAll('event-timeline')];
  await until(() => timelines.every((timeline) => told.has(timeline)), 'all timelines have told of their data');
  for (const timeline of timelines) await timeline.updateComplete;
  await Promise.all([...page.querySelectorAll('iframe')].map(framed));
  return { page, timelines };
}

/** Waits for the page in a frame to load: one removed half-way fails in its own ways. */
async function framed(frame: HTMLIFrameElement): Promise<void> {
  const isLoaded = () =>
    frame.contentDocument?.readyState === 'complete' && frame.contentDocument.body.childElementCount > 0;
  await until(isLoaded, 'the page in the frame is loaded');
  const timeline = frame.contentDocument!.querySelector('event-timeline')!;
  // Without the built script the element stays undefined, and there is nothing to wait for.
  await timeline.updateComplete;
}

/** Takes a story off the page. */
export function takeOffPage({ page }: StoryOnPage): void {
  page.remove();
}
