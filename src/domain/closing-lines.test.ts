import { describe, expect, test } from 'vitest';
import { recipientLines, signatureLines } from './closing-lines.ts';

// Made-up people and bodies throughout.
describe('the recipients', () => {
  const recipients = [{ name: 'Sở Ví Dụ', role: 'implement' as const }];

  test('are the document’s own where it has them', () => {
    expect(recipientLines({ recipients }, { recipients: ['Nơi nhận:', '- Như trên;'] })).toEqual([
      'Nơi nhận:',
      '- Như trên;',
    ]);
  });

  test('are those its data names where it has none', () => {
    expect(recipientLines({ recipients }, { recipients: [] })).toEqual(['Nơi nhận:', '- Sở Ví Dụ']);
  });

  test('are none where neither knows', () => {
    expect(recipientLines({ recipients: [] }, { recipients: [] })).toEqual([]);
  });
});

describe('the signature', () => {
  const signatory = {
    name: 'Nguyễn Văn Ví Dụ',
    title: 'Chánh Văn phòng',
    capacity: 'TL' as const,
    onBehalfOf: 'Chủ tịch',
  };

  test('is the document’s own where it has one', () => {
    expect(signatureLines({ signatory }, { signature: ['CHỦ TỊCH', 'Trần Thị Giả Định'] })).toEqual([
      'CHỦ TỊCH',
      'Trần Thị Giả Định',
    ]);
  });

  test('is authority, position and name from its data where it has none', () => {
    expect(signatureLines({ signatory }, { signature: [] })).toEqual([
      'TL. CHỦ TỊCH',
      'CHÁNH VĂN PHÒNG',
      'Nguyễn Văn Ví Dụ',
    ]);
  });

  test('says nothing of an authority that is not known', () => {
    const { name, title } = signatory;
    expect(signatureLines({ signatory: { name, title } }, { signature: [] })).toEqual(['CHÁNH VĂN PHÒNG', name]);
    expect(signatureLines({ signatory: undefined }, { signature: [] })).toEqual([]);
  });
});
