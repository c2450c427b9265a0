import { join } from 'node:path';
import { getPlainRegister } from '#queries/register.ts';
import type { BesideWork, Place } from '#beside/work.ts';
import { allPictures } from './all-pictures.ts';
import { keepOnly, KeptPictures, versionOf } from './kept-pictures.ts';

/** Pictures of one share: they take longer than other files. */
const size = 25;

const folderOf = ({ root }: Place): string => join(root, '.cache/anh');

/** The share pictures; those drawn before are taken from `.cache/`. */
export const work: BesideWork<readonly string[]> = {
  name: 'ảnh chia sẻ',
  shares: async (place) => {
    const pictures = allPictures(await getPlainRegister());
    if (pictures.length === 0) return [];
    const kept = new KeptPictures(folderOf(place), versionOf(place.root));
    return Array.from(
      { length: Math.ceil(pictures.length / size) },
      (_, index) => () =>
        pictures.slice(index * size, (index + 1) * size).map((picture) => kept.write(picture, place.site)),
    );
  },
  end: (place, names) => {
    if (names.length > 0) keepOnly(new Set(names.flat()), folderOf(place));
  },
};
