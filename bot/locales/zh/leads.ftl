lead-says = { $speaker }说了什么？
lead-says-about-person = 关于{ $subject }，{ $speaker }说了什么？
lead-says-about-name = 关于{ $subject }，{ $speaker }说了什么？
lead-says-about-thing = 关于“{ $subject }”，{ $speaker }说了什么？
lead-about-person = 关于{ $subject }，文中说了什么？
lead-about-name = 关于{ $subject }，文中说了什么？
lead-about-thing = 关于“{ $subject }”，文中说了什么？

terminal-leads = 输入编号继续提问：
