/** Reads a JSON file of the repository. @param path from its top */
export async function loadJson(path: string): Promise<unknown> {
  return (await fetch(new URL(`../${path}`, import.meta.url))).json();
}

/** Reads the document of six records on Japan and the sanctions, as it is in the file. */
export const loadSeed = (): Promise<unknown> => loadJson('stories/data/seed-events.json');
