/// Feeds of our own, as different makers write them.
enum Feeds {
  static let rss = """
    <?xml version="1.0" encoding="utf-8"?>
    <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"
      xmlns:content="http://purl.org/rss/1.0/modules/content/">
    <channel><title>Grèves &amp; marées</title><link>https://greves.example/</link>
    <atom:link rel="self" href="https://greves.example/flux"/><language>fr</language>
    <item><title><![CDATA[Le phare change d&rsquo;ampoule]]></title>
    <link>https://greves.example/2023/phare</link><guid isPermaLink="false">17</guid>
    <dc:creator>jeanne@greves.example (Jeanne Abgrall)</dc:creator>
    <pubDate>Tue, 14 Feb 2023 16:28:00 +0100</pubDate>
    <description>Vingt watts suffisent.</description>
    <content:encoded><![CDATA[<p>Depuis lundi, le phare porte plus loin.<p>Il consomme moins.]]></content:encoded>
    </item>
    <item><title>Vent d&#146;ouest, mer agit&eacute;e</title><link>https://greves.example/meteo</link>
    <guid isPermaLink="false">18</guid><description>&lt;p&gt;Force 6.&lt;/p&gt;</description></item>
    </channel></rss>
    """

  static let atom = """
    <feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://greves.example/2023/" xml:lang="fr">
    <title>Grèves</title><link href="/"/><id>tag:greves</id><author><name>La rédaction</name></author>
    <entry><title type="text">1 &lt; 2 &amp; l’été</title><link rel="enclosure" href="a.mp3"/>
    <link rel="alternate" href="un"/><id>tag:greves,1</id><updated>2023-02-15T08:00:00Z</updated>
    <published>2023-02-14T08:00:00Z</published>
    <author><name>Yves Le Goff</name></author><author><name>Marthe</name></author>
    <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">Du <b>foin</b>.</div></content></entry>
    <entry><title type="html">&lt;b&gt;Deux&lt;/b&gt;</title><link href="deux"/><id>tag:greves,2</id>
    <updated>2023-02-16T08:00:00Z</updated>
    <summary type="html">&lt;a href="bouee"&gt;La bouée&lt;/a&gt; dérive.</summary></entry></feed>
    """

  static let broken = """
    <rss><channel><title>Sans fin</title>
    <item><title>Un & deux</title><description>Avant <i>l’orage</b> après</item>
    <item></item>
    <item><title>Trois</title><pubDate>hier matin</pubDate><description>Suite & fin
    """

  static let rdf = """
    <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
      xmlns:d="http://purl.org/dc/elements/1.1/">
    <channel rdf:about="https://greves.example/"><title>Grèves</title></channel>
    <item rdf:about="https://greves.example/phare"><title>Le phare</title>
    <link>https://greves.example/phare</link><description>Il change d’ampoule.</description>
    <d:creator>Jeanne Abgrall</d:creator><d:date>2023-02-14T16:28Z</d:date></item></rdf:RDF>
    """

  static let json = """
    {"version": "https://jsonfeed.org/version/1.1", "title": "Grèves", "items": [
      {"id": 3, "url": "https://greves.example/phare", "title": "Le phare",
       "content_html": "<p>Il change d’ampoule.", "date_published": "2023-02-14T16:28:00Z",
       "authors": [{"name": "Jeanne Abgrall"}]}]}
    """
}
