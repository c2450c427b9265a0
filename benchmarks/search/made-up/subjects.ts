/**
 * What made-up documents are about. `words` stand in titles and orders; `short` is how a reader asks;
 * `lead` is the start of the name of the agency it belongs to.
 */
export interface Subject {
  readonly words: string;
  readonly short: string;
  readonly lead: string;
}

const table = `
so-noi-vu | cải cách hành chính nhà nước | cải cách hành chính
so-noi-vu | sắp xếp, sáp nhập các thôn, làng, tổ dân phố | sáp nhập thôn làng
so-noi-vu | tinh giản biên chế và cơ cấu lại đội ngũ viên chức | tinh giản biên chế
so-noi-vu | luân chuyển cán bộ, công chức lãnh đạo | luân chuyển cán bộ
so-noi-vu | thi nâng ngạch chuyên viên chính | thi nâng ngạch
so-noi-vu | xác định vị trí việc làm trong đơn vị sự nghiệp công lập | vị trí việc làm
so-noi-vu | thi đua, khen thưởng thường xuyên | thi đua khen thưởng
so-noi-vu | tín ngưỡng, tôn giáo và cơ sở thờ tự | tín ngưỡng tôn giáo
so-noi-vu | văn thư, lưu trữ điện tử | văn thư lưu trữ
so-noi-vu | kỷ luật, kỷ cương hành chính | kỷ luật kỷ cương hành chính
so-tu-phap | rà soát văn bản quy phạm pháp luật | rà soát văn bản quy phạm pháp luật
so-tu-phap | hòa giải ở cơ sở | hòa giải cơ sở
so-tu-phap | phổ biến, giáo dục pháp luật cho đồng bào dân tộc thiểu số | phổ biến giáo dục pháp luật
so-tu-phap | đấu giá tài sản và giám định tư pháp | đấu giá tài sản
so-tu-phap | đăng ký khai sinh, hộ tịch lưu động | hộ tịch lưu động
so-tu-phap | trợ giúp pháp lý cho người nghèo | trợ giúp pháp lý
so-tu-phap | công chứng, chứng thực | công chứng chứng thực
so-tai-chinh | dự toán thu, chi ngân sách nhà nước | dự toán ngân sách
so-tai-chinh | thanh lý xe công và tài sản dôi dư | thanh lý xe công
so-tai-chinh | mua sắm tập trung thiết bị văn phòng | mua sắm tập trung
so-tai-chinh | bình ổn giá hàng thiết yếu dịp Tết Nguyên đán | bình ổn giá dịp Tết
so-tai-chinh | chống thất thu thuế nhà hàng, khách sạn | chống thất thu thuế
so-tai-chinh | quyết toán dự án hoàn thành | quyết toán dự án
so-ke-hoach-va-dau-tu | giải ngân vốn đầu tư công | giải ngân đầu tư công
so-ke-hoach-va-dau-tu | hỗ trợ doanh nghiệp nhỏ và vừa khởi nghiệp sáng tạo | hỗ trợ doanh nghiệp khởi nghiệp
so-ke-hoach-va-dau-tu | xúc tiến đầu tư vào khu công nghiệp | xúc tiến đầu tư
so-ke-hoach-va-dau-tu | phát triển hợp tác xã kiểu mới | hợp tác xã kiểu mới
so-ke-hoach-va-dau-tu | đăng ký kinh doanh qua mạng | đăng ký kinh doanh qua mạng
so-ke-hoach-va-dau-tu | đấu thầu rộng rãi gói thầu xây lắp | đấu thầu xây lắp
so-cong-thuong | an toàn hồ đập thủy điện | an toàn hồ đập thủy điện
so-cong-thuong | chợ nông thôn và thương mại biên giới | chợ nông thôn
so-cong-thuong | khuyến công và làng nghề truyền thống | khuyến công làng nghề
so-cong-thuong | chống buôn lậu, gian lận thương mại và hàng giả | chống buôn lậu hàng giả
so-cong-thuong | tiết kiệm điện trong mùa khô | tiết kiệm điện
so-cong-thuong | cụm công nghiệp chế biến mủ cao su | cụm công nghiệp
so-cong-thuong | an toàn vật liệu nổ công nghiệp | vật liệu nổ công nghiệp
so-xay-dung | quy hoạch chi tiết khu dân cư | quy hoạch khu dân cư
so-xay-dung | cấp nước sạch đô thị | cấp nước sạch đô thị
so-xay-dung | nhà ở xã hội cho công nhân | nhà ở xã hội
so-xay-dung | quản lý trật tự xây dựng | trật tự xây dựng
so-xay-dung | chiếu sáng công cộng và cây xanh đô thị | chiếu sáng công cộng
so-xay-dung | thoát nước và xử lý nước thải sinh hoạt | xử lý nước thải
so-van-hoa-the-thao-va-du-lich | bảo tồn cồng chiêng và nhà rông | bảo tồn cồng chiêng
so-van-hoa-the-thao-va-du-lich | du lịch cộng đồng gắn với sản phẩm địa phương | du lịch cộng đồng
so-van-hoa-the-thao-va-du-lich | trùng tu di tích lịch sử cách mạng | trùng tu di tích
so-van-hoa-the-thao-va-du-lich | đại hội thể dục thể thao các cấp | đại hội thể dục thể thao
so-van-hoa-the-thao-va-du-lich | phòng, chống bạo lực gia đình | phòng chống bạo lực gia đình
so-van-hoa-the-thao-va-du-lich | thư viện lưu động và văn hóa đọc | thư viện lưu động
so-van-hoa-the-thao-va-du-lich | quảng cáo ngoài trời | quảng cáo ngoài trời
so-khoa-hoc-va-cong-nghe | chỉ dẫn địa lý sâm Ngọc Linh | chỉ dẫn địa lý sâm
so-khoa-hoc-va-cong-nghe | kiểm định phương tiện đo | kiểm định phương tiện đo
so-khoa-hoc-va-cong-nghe | áp dụng hệ thống quản lý chất lượng ISO | hệ thống quản lý chất lượng ISO
so-khoa-hoc-va-cong-nghe | an toàn bức xạ hạt nhân | an toàn bức xạ
so-khoa-hoc-va-cong-nghe | đề tài nghiên cứu giống lúa rẫy | nghiên cứu giống lúa rẫy
so-giao-duc-va-dao-tao | dạy học trực tuyến | dạy học trực tuyến
so-giao-duc-va-dao-tao | tuyển sinh lớp 10 trung học phổ thông | tuyển sinh lớp 10
so-giao-duc-va-dao-tao | xóa mù chữ và phổ cập giáo dục | xóa mù chữ
so-giao-duc-va-dao-tao | trường học đạt chuẩn quốc gia | trường chuẩn quốc gia
so-giao-duc-va-dao-tao | bữa ăn bán trú cho học sinh vùng khó khăn | bữa ăn bán trú
so-giao-duc-va-dao-tao | thay sách giáo khoa | thay sách giáo khoa
so-giao-duc-va-dao-tao | thu chi đầu năm học | thu chi đầu năm học
so-giao-duc-va-dao-tao | giáo dục kỹ năng bơi, phòng tránh đuối nước | phòng tránh đuối nước
so-y-te | phòng, chống sốt xuất huyết | phòng chống sốt xuất huyết
so-y-te | tiêm chủng mở rộng | tiêm chủng mở rộng
so-y-te | an toàn thực phẩm tháng cao điểm | an toàn thực phẩm
so-y-te | đấu thầu thuốc và vật tư y tế | đấu thầu thuốc
so-y-te | cải thiện dinh dưỡng trẻ em dưới năm tuổi | dinh dưỡng trẻ em
so-y-te | phòng, chống bệnh bạch hầu | phòng chống bạch hầu
so-y-te | nâng cấp trạm y tế xã | nâng cấp trạm y tế
so-y-te | mất cân bằng giới tính khi sinh | mất cân bằng giới tính
so-nong-nghiep-va-phat-trien-nong-thon | xây dựng nông thôn mới | nông thôn mới
so-nong-nghiep-va-phat-trien-nong-thon | phòng cháy, chữa cháy rừng | phòng cháy chữa cháy rừng
so-nong-nghiep-va-phat-trien-nong-thon | kiên cố hóa kênh mương nội đồng | kiên cố hóa kênh mương
so-nong-nghiep-va-phat-trien-nong-thon | phòng, chống dịch tả lợn châu Phi | dịch tả lợn châu Phi
so-nong-nghiep-va-phat-trien-nong-thon | phòng, chống thiên tai và tìm kiếm cứu nạn | phòng chống thiên tai
so-nong-nghiep-va-phat-trien-nong-thon | tái canh cà phê già cỗi | tái canh cà phê
so-nong-nghiep-va-phat-trien-nong-thon | giao đất, giao rừng cho cộng đồng | giao đất giao rừng
so-nong-nghiep-va-phat-trien-nong-thon | chăn nuôi bò lai sinh sản | chăn nuôi bò lai
so-nong-nghiep-va-phat-trien-nong-thon | nuôi cá lồng bè trên lòng hồ | nuôi cá lồng bè
so-nong-nghiep-va-phat-trien-nong-thon | bệnh khảm lá sắn | khảm lá sắn
so-nong-nghiep-va-phat-trien-nong-thon | trồng mắc ca xen canh | trồng mắc ca
so-giao-thong-van-tai | duy tu, bảo dưỡng tỉnh lộ | duy tu tỉnh lộ
so-giao-thong-van-tai | kiểm soát xe quá khổ, quá tải | kiểm soát xe quá tải
so-giao-thong-van-tai | giải tỏa hành lang an toàn đường bộ | hành lang an toàn đường bộ
so-giao-thong-van-tai | xây dựng cầu treo dân sinh | cầu treo dân sinh
so-giao-thong-van-tai | đào tạo, sát hạch lái xe | sát hạch lái xe
so-giao-thong-van-tai | bến xe khách và vận tải hành khách | bến xe khách
so-giao-thong-van-tai | đường nối cao tốc | đường nối cao tốc
so-tai-nguyen-va-moi-truong | giải phóng mặt bằng | giải phóng mặt bằng
so-tai-nguyen-va-moi-truong | cấp giấy chứng nhận quyền sử dụng đất | cấp giấy chứng nhận quyền sử dụng đất
so-tai-nguyen-va-moi-truong | khai thác cát, sỏi lòng sông | khai thác cát sỏi
so-tai-nguyen-va-moi-truong | đo đạc, lập bản đồ địa chính | đo đạc bản đồ địa chính
so-tai-nguyen-va-moi-truong | thu gom, phân loại rác thải tại nguồn | phân loại rác thải
so-tai-nguyen-va-moi-truong | đóng cửa bãi chôn lấp chất thải | đóng cửa bãi chôn lấp
so-tai-nguyen-va-moi-truong | bồi thường, tái định cư | bồi thường tái định cư
so-tai-nguyen-va-moi-truong | khoanh định vùng hạn chế khai thác nước dưới đất | hạn chế khai thác nước dưới đất
so-tai-nguyen-va-moi-truong | kiểm kê đất đai định kỳ | kiểm kê đất đai
so-thong-tin-va-truyen-thong | chuyển đổi số | chuyển đổi số
so-thong-tin-va-truyen-thong | ứng dụng công nghệ thông tin trong cơ quan nhà nước | ứng dụng công nghệ thông tin
so-thong-tin-va-truyen-thong | bảo đảm an toàn thông tin mạng | an toàn thông tin mạng
so-thong-tin-va-truyen-thong | đài truyền thanh thông minh | truyền thanh thông minh
so-thong-tin-va-truyen-thong | phủ sóng di động vùng lõm | phủ sóng di động
so-thong-tin-va-truyen-thong | dịch vụ công trực tuyến toàn trình | dịch vụ công trực tuyến
so-thong-tin-va-truyen-thong | hạ ngầm cáp viễn thông | hạ ngầm cáp viễn thông
so-lao-dong-thuong-binh-va-xa-hoi | giảm nghèo bền vững | giảm nghèo bền vững
so-lao-dong-thuong-binh-va-xa-hoi | đưa lao động đi làm việc ở nước ngoài | lao động ở nước ngoài
so-lao-dong-thuong-binh-va-xa-hoi | chăm sóc người có công và mộ liệt sĩ | chăm sóc người có công
so-lao-dong-thuong-binh-va-xa-hoi | đào tạo nghề cho lao động nông thôn | đào tạo nghề nông thôn
so-lao-dong-thuong-binh-va-xa-hoi | cai nghiện ma túy tại cộng đồng | cai nghiện ma túy
so-lao-dong-thuong-binh-va-xa-hoi | bình đẳng giới và vì sự tiến bộ của phụ nữ | bình đẳng giới
so-lao-dong-thuong-binh-va-xa-hoi | trợ giúp người khuyết tật, người cao tuổi neo đơn | trợ giúp người khuyết tật
thanh-tra-tinh | giải quyết khiếu nại, tố cáo đông người | khiếu nại tố cáo
thanh-tra-tinh | kê khai tài sản, thu nhập | kê khai tài sản
thanh-tra-tinh | phòng, chống tham nhũng, lãng phí | phòng chống tham nhũng
thanh-tra-tinh | thanh tra việc quản lý quỹ bảo trì | thanh tra quỹ bảo trì
van-phong-ubnd-tinh | tiếp công dân định kỳ | tiếp công dân
van-phong-ubnd-tinh | kiểm soát thủ tục hành chính | kiểm soát thủ tục hành chính
van-phong-ubnd-tinh | cơ chế một cửa, một cửa liên thông | một cửa liên thông
van-phong-ubnd-tinh | gửi, nhận văn bản điện tử và chữ ký số | văn bản điện tử chữ ký số
ban-dan-toc | chính sách đối với người có uy tín | người có uy tín
ban-dan-toc | ổn định dân di cư tự do | dân di cư tự do
ban-dan-toc | giảm thiểu tảo hôn và hôn nhân cận huyết | tảo hôn hôn nhân cận huyết
ban-quan-ly-khu-kinh-te | hạ tầng khu kinh tế cửa khẩu | khu kinh tế cửa khẩu
ban-quan-ly-khu-kinh-te | thu hồi dự án chậm tiến độ | thu hồi dự án chậm tiến độ
`;

export const subjects: readonly Subject[] = table
  .trim()
  .split('\n')
  .map((line) => {
    const [lead = '', words = '', short = ''] = line.split('|').map((cell) => cell.trim());
    return { words, short, lead };
  });
