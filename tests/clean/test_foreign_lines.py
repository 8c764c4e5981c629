"""Lines of a page in other languages that end like sentences."""

from __future__ import annotations

import pytest

from briefing.clean import clean
from briefing.types import Document

BODY = {
    "fr": "Le conseil de Brive a voté mardi la fermeture du vieux pont, a annoncé la maire.",
    "de": "Der Rat von Oberau hat am Dienstag die Schließung der alten Brücke beschlossen.",
    "es": "El pleno de Luzarra aprobó el martes cerrar el viejo puente, informó el alcalde.",
    "it": "Il consiglio di Luzzara ha deciso martedì di chiudere il vecchio ponte.",
    "pt": "A câmara de Vila Seca decidiu na terça-feira fechar a ponte velha.",
    "pl": "Rada Lubania zdecydowała we wtorek o zamknięciu starego mostu.",
    "ru": "Совет Лугового во вторник решил закрыть старый мост.",
    "ar": "قرر مجلس السروة يوم الثلاثاء إغلاق الجسر القديم أمام السيارات.",
    "zh": "白石镇议会周二决定关闭老桥，镇长在会后宣布。",
    "ja": "緑川市議会は火曜日、古い橋の閉鎖を決めた。",
}


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("fr", "Abonnez-vous à notre lettre d'information pour recevoir l'actualité chaque matin."),
        ("fr", "À lire aussi : Les berges de Brive rouvrent au public."),
        ("fr", "Cet article est réservé aux abonnés."),
        ("de", "Folgen Sie uns auf Facebook."),
        ("de", "Lesen Sie auch: Streit um die Parkplätze am Bahnhof."),
        ("de", "Diese Website verwendet Cookies."),
        ("de", "Wir verwenden Cookies, um Ihnen ein optimales Erlebnis zu bieten."),
        ("de", "Jetzt den Newsletter abonnieren und nichts mehr verpassen!"),
        ("de", "Dieses Element enthält Daten von Twitter."),
        ("fr", "Temps de lecture : 3 min."),
        ("es", "Este contenido es exclusivo para suscriptores."),
        ("zh", "版权声明：未经授权不得转载。"),
        ("es", "Suscríbete a nuestro boletín para recibir las noticias cada mañana."),
        ("es", "Síguenos en Facebook e Instagram."),
        ("it", "Leggi anche: Il fiume cresce ancora a Luzzara."),
        ("it", "Riproduzione riservata alla Gazzetta di Luzzara."),
        ("pt", "Leia também: O rio sobe em Vila Seca."),
        ("pt", "Todos os direitos reservados."),
        ("pl", "Zapisz się do naszego newslettera."),
        ("pl", "Czytaj także: Rzeka wzbiera pod Lubaniem."),
        ("ru", "Подписывайтесь на наш канал в Telegram."),
        ("ru", "Читайте также: Река поднимается у Лугового."),
        ("ar", "اشترك في نشرتنا البريدية."),
        ("ar", "جميع الحقوق محفوظة."),
        ("zh", "扫描二维码，关注我们的微信公众号。"),
        ("zh", "责任编辑：王敏敏、李小明。"),
        ("ja", "関連記事：川の水位が上昇している。"),
        ("ja", "無断転載を固くお断りします。"),
    ],
)
def test_a_line_of_the_page_is_no_part_of_the_article(language: str, line: str) -> None:
    article = clean(Document("a", f"{BODY[language]}\n\n{line}\n", language=language))
    assert [article.document.quote(span) for span in article.body] == [BODY[language]]


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("fr", "Les abonnés du journal ont reçu une lettre d'excuses mardi."),
        ("de", "Die Polizei folgt uns auf Facebook, sagte ein Fahrer der Brücke."),
        ("de", "Wir nutzen die Brücke jeden Tag, sagte eine Fahrerin."),
        ("es", "Los derechos reservados a los vecinos costarán cuatro millones."),
        ("ru", "На канал подписываются тысячи жителей Лугового."),
        ("zh", "镇长说，二维码已经贴在桥头。"),
    ],
)
def test_news_of_such_things_stays(language: str, line: str) -> None:
    article = clean(Document("a", f"{BODY[language]}\n\n{line}\n", language=language))
    assert line in "\n".join(article.document.quote(span) for span in article.body)
