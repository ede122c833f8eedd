"""Fits what a question asks for - a number, a year, a name, a clause - on its vector, in all languages at once."""

from pathlib import Path

import numpy as np
from sklearn.linear_model import LogisticRegression

from index.encoders import Matrix
from index.training import xquad
from index.training.corpora import query_encoder
from index.training.material import is_held_article

_LANGUAGES = ("de", "en", "es", "ru", "tr", "ar", "zh")


def fit(folder: Path) -> Matrix:
    """Fit on all articles but the held ones: a row for each kind, its bias last."""
    kinds = np.array(xquad.answer_kinds(folder))
    articles = np.array([each.article for each in xquad.questions(folder, "en", "en")])
    inside = np.array([not is_held_article(article) for article in articles.tolist()])
    asked = [xquad.questions(folder, language, language) for language in _LANGUAGES]
    vectors = [query_encoder().encode_query([each.question for each in questions])[inside] for questions in asked]
    rows = []
    for kind in kinds.T:
        labels = np.tile(kind[inside], len(_LANGUAGES))
        model = LogisticRegression(C=3.0, max_iter=1000).fit(np.concatenate(vectors), labels)
        rows.append(np.append(model.coef_[0], model.intercept_[0]))
    return np.array(rows, dtype=np.float32)
