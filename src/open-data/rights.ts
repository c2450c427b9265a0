/**
 * Under what conditions the data may be used, as far as it is known. No licence is claimed that nobody
 * has given: a field for one stays empty and these sentences stand beside it.
 */
export const rights = {
  vietnamese:
    'Văn bản quy phạm pháp luật, văn bản hành chính và bản dịch chính thức của chúng không thuộc phạm vi bảo hộ quyền tác giả (Điều 15 Luật Sở hữu trí tuệ): có thể sao chép, trích dẫn và đăng lại. Phần dữ liệu do người biên tập thêm vào (mã, phân loại, tóm tắt báo cáo) nằm trong kho mã nguồn phát hành theo giấy phép MIT; chưa có giấy phép riêng cho dữ liệu. Số liệu chỉ số có nguồn riêng, ghi ở từng giá trị.',
  english:
    'Legal normative documents, administrative documents and their official translations are not under copyright (Law on Intellectual Property of Vietnam, Article 15) and may be copied, quoted and republished. What editors have added (ids, classification, summaries of reports) is part of a source repository under the MIT licence; no separate licence for the data has been given. Values of indicators have sources of their own, stated beside each.',
} as const;
