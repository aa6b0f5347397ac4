import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/define.js';
import { ArticleReview } from './article-review.js';
import { SANCTIONS_ARTICLE } from './sanctions-article.js';

// Registered here: bundlers drop a file imported only for its side effect (`sideEffects` in package.json).
if (!customElements.get('article-review')) customElements.define('article-review', ArticleReview);

const meta: Meta = {
  title: 'From an article',
  tags: ['autodocs'],
  parameters: {
    docs: {
      description: {
        component: `
\`readArticle\` finds expressions of time in prose and proposes a record for each, dated in the precision in which it was stated and counted from the day of
publication. The sentence becomes the quote of its source. "In January" is the month and no day of it; "in recent months" has no start.

It proposes, and a person decides. Accept what is right, mend what is nearly right, reject the rest; accepted records appear on the timeline at once.
The focus moves on to the next proposal, so Tab and Enter are enough.`,
      },
    },
  },
};
export default meta;

export const Review: StoryObj = {
  name: 'Accept, mend, reject',
  render: () => html`<article-review .article=${SANCTIONS_ARTICLE}></article-review>`,
};
