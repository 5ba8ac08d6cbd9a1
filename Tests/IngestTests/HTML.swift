/// Pages of our own in HTML, furnished as such pages are.
enum HTML {
  static let long = """
    Depuis lundi, le phare porte plus loin et consomme moins. Il a fallu trois jours, deux bateaux et \
    une patience d’horloger pour hisser la lentille neuve jusqu’à la lanterne.
    """

  /// Another paragraph, since pages do not say one twice.
  static let other = """
    De la pointe à la grève, on compte désormais les éclats : deux blancs, un noir, puis encore deux, et \
    les pêcheurs s’en servent comme d’une horloge.
    """

  static let page = """
    <!DOCTYPE html>
    <html lang=fr-FR><head><meta charset=utf-8>
    <title>Le phare de Roscanvel change d’ampoule | La Dépêche des grèves</title>
    <meta property="og:title" content="Le phare de Roscanvel change d’ampoule">
    <meta property="og:site_name" content="La Dépêche des grèves">
    <meta name=description content="Vingt watts suffisent.">
    <link rel="shortlink canonical" href="/2023/phare">
    <base href="https://greves.example/2023/">
    <script type="application/ld+json">
    {"@context": "https://schema.org", "@graph": [
      {"@type": "NewsArticle", "headline": "Le phare de Roscanvel change d’ampoule",
       "author": [{"@id": "#jeanne"}, {"name": "Yves Le Goff"}],
       "datePublished": "2023-02-14T16:28:00+01:00", "dateModified": "2023-02-15"},
      {"@id": "#jeanne", "@type": "Person", "name": "Jeanne Abgrall"}]}
    </script></head>
    <body><nav class=menu><ul><li><a href=/>Accueil</a><li><a href=/iles>Îles</a></ul></nav>
    <div id=main><article class=post>
    <h1>Le phare de Roscanvel change d’ampoule</h1>
    <p>\(long) <a href="horloger?a=1&copy=2">L’horloger</a>, lui, est rentré chez lui.
    <h2>Vingt watts</h2>
    <p>La lampe porte <em>plus loin</em> et coûte <b>moins</b>, dit-on, une ligne<br>l’autre; &laquo;&nbsp;on
    verra&nbsp;&raquo;, répond la gardienne, qui a gardé l&#8217;ancienne ampoule, par prudence.</p>
    <blockquote>« C’est moins que dans ma cuisine. »</blockquote>
    <ul><li>trois jours,<li>deux bateaux.</ul>
    <figure><img src="../img/lampe.jpg" alt="La lampe"><figcaption>La lampe neuve.</figcaption></figure>
    <hr>
    <pre>20 W
      ×  3</pre>
    <p>\(long)</p>
    <div class="share-bar"><a href=#>Partager</a></div>
    <div class="related-posts"><p>Lire aussi : <a href=/bouee>La bouée perdue</a></p></div>
    </article></div>
    <footer><p>Mentions légales</p></footer><script>alert("</p>")</script></body></html>
    """

  /// A page with all that may stand under an article.
  static let furnished = """
    <html><head><title>Le phare change d’ampoule - La Dépêche</title></head><body>
    <h1>Le phare change d’ampoule</h1>
    <p class=signature>Par Jeanne Abgrall, publié le 14 février 2023 à 16 h 28</p>
    <div class=article-body><p>\(long)</p><p>\(other)</p>
    <table><tr><th>Lampe<th>Watts<tr><td>neuve<td>20<tr><td>ancienne<td>400</table></div>
    <p>Source : La Dépêche des grèves</p>
    <div><h3>Cela peut vous intéresser</h3><ul><li><a href=/feu>Un feu de plus au large</a>
    <li><a href=/bouee>La bouée perdue</a></ul></div>
    <section id=commentaires><h3>Commentaires (3)</h3><ol>
    <li class=comment><b class=comment-author>goéland22</b> <time datetime=2023-02-14T17:02>17 h 02</time>
    <p>On la voit de Camaret, votre lampe.</p>
    <ol><li class=comment><b class=comment-author>Jeanne Abgrall</b><p>C’est noté.</p></ol>
    <li class=comment><b class=comment-author>Marthe</b>
    <time datetime=2023-02-15T10:00:00+01:00>hier</time><p>Et la corne de brume ?</p></ol>
    <form action=/commenter><p>Laisser un commentaire</p><textarea name=texte></textarea></form></section>
    <div><p>Vous aimez notre site ?</p><p>(41,2 K)</p></div></body></html>
    """

  /// A page whose bytes for é and for the apostrophe are given.
  static func bytes(_ charset: String, e: [UInt8], quote: [UInt8]) -> [UInt8] {
    let head = "<html><head><meta charset=\(charset)></head><body><p>"
    let ascii = long.unicodeScalars.filter(\.isASCII).map { UInt8($0.value) }
    let text = [0x20, 0x6C] + quote + e + [0x74] + e
    return Array(head.utf8) + ascii + text + Array("</p></body></html>".utf8)
  }

  static func utf16(_ text: String) -> [UInt8] {
    [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
  }
}
