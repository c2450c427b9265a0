/** Folders whose files have a public address, and what officials call the thing. */
export const addressed = [
  { folder: 'notices', ending: '.mdx', section: 'van-ban', name: 'Văn bản' },
  { folder: 'agencies', ending: '.yaml', section: 'co-quan', name: 'Cơ quan' },
  { folder: 'groups', ending: '.yaml', section: 'nhom', name: 'Nhóm cơ quan' },
  { folder: 'topics', ending: '.yaml', section: 'linh-vuc', name: 'Lĩnh vực' },
  { folder: 'indicators', ending: '.yaml', section: 'chi-so', name: 'Chỉ số' },
  { folder: 'pages', ending: '.md', section: 'huong-dan', name: 'Trang hướng dẫn' },
] as const;

/** A name the gate lets into an address; a file with another name was never published. */
const word = '[a-z0-9]+(?:[.-][a-z0-9]+)*';
const isWord = new RegExp(`^${word}$`);
const updateForm = new RegExp(`^content/updates/${word}/${word}/${word}\\.yaml$`);
const tombstoneForm = new RegExp(`^content/tombstones/(${word}(?:/${word})+)\\.yaml$`);

/** Where a thing is found on the site: `van-ban/<slug>` for `/van-ban/<slug>/`. */
export function addressOfFile(path: string): string | undefined {
  const place = addressed.find(({ folder, ending }) => path.startsWith(`content/${folder}/`) && path.endsWith(ending));
  if (place === undefined) return undefined;
  const below = path.slice(`content/${place.folder}/`.length, -place.ending.length);
  // Notices are filed by year, which is no part of their address.
  const name = place.folder === 'notices' ? below.slice(below.lastIndexOf('/') + 1) : below;
  return isWord.test(name) ? `${place.section}/${name}` : undefined;
}

export const isUpdate = (path: string): boolean => updateForm.test(path);

export const isDirectiveId = (id: string): boolean => isWord.test(id);

/** The address a tombstone stands for. */
export const addressOfTombstone = (path: string): string | undefined => tombstoneForm.exec(path)?.[1];

export const tombstoneOf = (address: string): string => `content/tombstones/${address}.yaml`;
