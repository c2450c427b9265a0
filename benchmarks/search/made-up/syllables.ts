import type { Random } from '../random.ts';

const onsets = 'b c ch d đ g gi h kh l m n ng nh p ph qu r s t th tr v x'.split(' ');
/** Rimes by tone: level, falling, rising, broken, curving, heavy. Closed ones bear rising and heavy only. */
const open =
  'a à á ã ả ạ|ai ài ái ãi ải ại|an àn án ãn ản ạn|ang àng áng ãng ảng ạng|am àm ám ãm ảm ạm|ao ào áo ão ảo ạo|ay ày áy ãy ảy ạy|ăn ằn ắn ẵn ẳn ặn|ăng ằng ắng ẵng ẳng ặng|âm ầm ấm ẫm ẩm ậm|ân ần ấn ẫn ẩn ận|âng ầng ấng ẫng ẩng ậng|ây ầy ấy ẫy ẩy ậy|e è é ẽ ẻ ẹ|en èn én ẽn ẻn ẹn|ê ề ế ễ ể ệ|êu ều ếu ễu ểu ệu|o ò ó õ ỏ ọ|oi òi ói õi ỏi ọi|on òn ón õn ỏn ọn|ong òng óng õng ỏng ọng|ô ồ ố ỗ ổ ộ|ôi ồi ối ỗi ổi ội|ôn ồn ốn ỗn ổn ộn|ông ồng ống ỗng ổng ộng|ơ ờ ớ ỡ ở ợ|ơi ời ới ỡi ởi ợi|ơn ờn ớn ỡn ởn ợn|u ù ú ũ ủ ụ|un ùn ún ũn ủn ụn|ung ùng úng ũng ủng ụng|ươi ười ưới ưỡi ưởi ượi|ương ường ướng ưỡng ưởng ượng|ư ừ ứ ữ ử ự|ưng ừng ứng ững ửng ựng|uôi uồi uối uỗi uổi uội|uông uồng uống uỗng uổng uộng'
    .split('|')
    .flatMap((row) => row.split(' '));
const closed =
  'ác ạc|át ạt|áp ạp|ách ạch|ắc ặc|ắt ặt|ấc ậc|ất ật|ấp ập|éc ẹc|ét ẹt|ếch ệch|ết ệt|óc ọc|ót ọt|ốc ộc|ốt ột|ớt ợt|úc ục|út ụt|ước ược|ướt ượt|uốc uộc|uốt uột'
    .split('|')
    .flatMap((row) => row.split(' '));

/** Some 5,000 syllables that Vietnamese spelling allows, many of them of no meaning: what names are made of. */
const syllables: readonly string[] = onsets.flatMap((onset) =>
  [...open, ...closed]
    .filter((rime) => onset !== 'qu' || !/^[uưúùủũụứừửữựôốồổỗộo]/.test(rime))
    .map((rime) => onset + rime),
);

/** A name of two syllables, capitals first. A few are frequent, most are rare, as names are. */
export function rareName(random: Random): string {
  const one = (): string => {
    const rank = Math.floor(syllables.length ** random.next()) * 7919;
    const syllable = syllables[rank % syllables.length] ?? 'an';
    return syllable.charAt(0).toLocaleUpperCase('vi') + syllable.slice(1);
  };
  return `${one()} ${one()}`;
}
