"""Words by which the parts of a question are told: what leads to a word, what is written before a name."""

# By these what is spoken about is named; they stand for one another across languages.
ABOUT = {
    "ar": "عن حول بشأن",
    "de": "über zu zum zur bezüglich",
    "en": "about regarding concerning",
    "es": "sobre",
    "fr": "sur concernant",
    "it": "su sul sullo sulla sui sugli sulle",
    "nl": "over",
    "pl": "o",
    "pt": "sobre",
    "ru": "о об обо про",
}
# By these whoever says something is named.
ACCORDING = {
    "de": "laut",
    "en": "according",
    "es": "según",
    "fr": "selon",
    "it": "secondo",
    "nl": "volgens",
    "pl": "według zdaniem",
    "pt": "segundo",
    "ru": "согласно",
}
# Other words that lead to one that is not the subject.
LEADING = {
    "ar": "في على إلى مع من بين ضد",
    "de": "in im an am auf aus bei beim mit nach von vom vor unter um durch für gegen ohne bis seit ab zwischen wegen",
    "en": "of in on at to for from by with into over under between after before against without within during through",
    "es": "por para de del a al en con sin bajo entre contra hasta desde durante tras",
    "fr": "de d du des à au aux en dans sous par pour avec sans chez vers entre contre après avant depuis pendant",
    "it": "di del dello della dei degli delle a al alla ai alle in nel nella nei nelle per con tra fra da dal dalla",
    "nl": "van in op aan voor met naar door bij uit om tegen zonder na tot",
    "pl": "na w we z ze do od dla przez po pod nad przed za u przy",
    "pt": "de do da dos das em no na nos nas por pelo pela para com sem entre contra até desde ao à",
    "ru": "на в во с со к ко у от до для по за из над под при через между",
}
ARTICLES = {
    "de": "der die das den dem des ein eine einen einem einer eines mein meine meinen meinem meiner meines",
    "en": "the a an my",
    "es": "el la los las un una mi mis",
    "fr": "le la les l un une mon ma mes",
    "it": "il lo la i gli le un uno una",
    "nl": "de het een",
    "pt": "o a os as um uma",
}
