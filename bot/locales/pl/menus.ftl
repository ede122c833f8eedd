command-start = Powitanie i przykładowe pytania
command-help = Jak pytać i czego się spodziewać
command-ask = Zadaj pytanie
command-new = Rozpocznij nową rozmowę
command-reindex = Przebuduj indeks z dokumentów
command-status = Indeks, model i liczniki
bot-description =
    Zadaj mi pytanie o moje dokumenty w dowolnym języku. Odpowiadam, cytując słowo w słowo i z podaniem źródła fragmenty, które zawierają odpowiedź. Czego nie mówią dokumenty, tego nie mówię i ja.
bot-short-description = Odpowiada na pytania, cytując swoje dokumenty słowo w słowo.
