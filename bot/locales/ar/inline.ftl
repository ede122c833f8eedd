inline-title = الإجابة
inline-close = قريب من «{ $question }»، لكنه ليس إجابة تامة عنه:
inline-title-close = قريب، لكنه ليس إجابة · { $source }
inline-nothing = لا تجيب الوثائق عن ذلك. اسألني على انفراد
inline-empty = اكتب سؤالًا أو اسألني على انفراد
status-inline = الاقتباسات المرسلة في الوضع المضمّن: { $count }
