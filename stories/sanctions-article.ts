/** An article written for the stories, as of 5 February 2022: the facts of `data/seed-events.json` in prose. */
export const SANCTIONS_ARTICLE = {
  published: '2022-02-05',
  publisher: 'The Courier',
  headline: 'Washington presses Tokyo on sanctions',
  text: `The United States asked Japan to weigh economic sanctions against Russia should it invade Ukraine, Kyodo News reported on Saturday, citing diplomatic sources. Tokyo has not answered yet.

Russian troops have gathered near the border of Ukraine in recent months. Japan has negotiated with Moscow over the islands off Hokkaido since 1956, and fears for those talks.

In January, Prime Minister Fumio Kishida told President Joe Biden in an online meeting that Japan would act firmly in case of an attack. On 17 January he spoke to parliament about the troops with grave concern. The European Council warned Moscow late last month of massive consequences.

Nothing will be announced before an attack, a Japanese government source said on Friday. A decision on wider measures is expected by the end of the month. Is a visit to Washington planned in the spring?`,
} as const;
