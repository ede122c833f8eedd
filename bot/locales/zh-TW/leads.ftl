lead-says = { $speaker }說了什麼？
lead-says-about-person = 關於{ $subject }，{ $speaker }說了什麼？
lead-says-about-name = 關於{ $subject }，{ $speaker }說了什麼？
lead-says-about-thing = 關於「{ $subject }」，{ $speaker }說了什麼？
lead-about-person = 關於{ $subject }，文中說了什麼？
lead-about-name = 關於{ $subject }，文中說了什麼？
lead-about-thing = 關於「{ $subject }」，文中說了什麼？

terminal-leads = 輸入編號繼續提問：
