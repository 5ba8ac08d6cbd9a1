// What the first run offers to read, inside the program: a release is one file. `#embed` and not
// SwiftPM's `.embedInCode`, which writes an array literal that takes four minutes to compile.
// A test compares this list with the folder.
#include "CEdition.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

const unsigned char kiosque_edition[] = {
#embed "../../Samples/articles/0000/00/6yq6tx6trm2b758etwmk.0fe99a7598359963.json"
    , 0,
#embed "../../Samples/articles/2022/01/5462t3fzbz5ynqfpngy5.9a6120f240b3d459.json"
    , 0,
#embed "../../Samples/articles/2026/08/97s4n0qhye30ywk7tj1r.9c0f99984d7a0b71.json"
    , 0,
#embed "../../Samples/articles/2026/08/rx8y57wr192jhh55a70e.0c7b4c2bc8cdbbab.json"
    , 0,
#embed "../../Samples/articles/2026/09/azsf3r20srad5hv9z62j.0acdb999c62c540d.json"
    , 0,
#embed "../../Samples/articles/2026/09/dg5mq1m9vy7p7g713h2x.1d6c18a21fdebea6.json"
    , 0,
#embed "../../Samples/articles/2026/09/sega0bmweka1d6e2a82t.1577017751e204a2.json"
    , 0,
#embed "../../Samples/articles/2026/10/0g7480ztbe7b786sf2fq.b96d91cda3d3b2d0.json"
    , 0,
#embed "../../Samples/articles/2026/10/1szrfppgeh2g6znsdx89.1bed106180dbf5ec.json"
    , 0,
#embed "../../Samples/articles/2026/10/8z8ebtw2ppmfdf2z0hs7.d54091e1eff21b35.json"
    , 0,
#embed "../../Samples/articles/2026/10/g8gpqnyacxwmwn818rcf.6b28d3fc0fe2eda5.json"
    , 0,
#embed "../../Samples/articles/2026/10/gx80s01gycjtjvwhx7zz.1a3da08fc197b785.json"
    , 0,
#embed "../../Samples/articles/2026/10/jfsk6bemx3z361mb6kyy.a1f9a95052741611.json"
    , 0,
#embed "../../Samples/articles/2026/10/t1k858z4zq2bzfxkdxhf.046ede9d1f63af93.json"
    , 0,
#embed "../../Samples/articles/2026/11/0jddwc75ebmbphy23ek9.29cc501d9fe1db28.json"
    , 0,
#embed "../../Samples/articles/2026/11/0ttjawk4zxx3h0nvhk66.cc2e3470e9819076.json"
    , 0,
#embed "../../Samples/articles/2026/11/1cjq23a0y5zjyhfs1fn0.d8fa78da23252040.json"
    , 0,
#embed "../../Samples/articles/2026/11/3n6esvvd2y9nkamxm8a2.70c23ad9ed829931.json"
    , 0,
#embed "../../Samples/articles/2026/11/4faqn5wqp23039tb535a.2af72ac16ca4eac6.json"
    , 0,
#embed "../../Samples/articles/2026/11/4he2gadb6war3y240w07.43c48c6d7dcbbf51.json"
    , 0,
#embed "../../Samples/articles/2026/11/621nkr2fd6vsk6w338w0.21b12e8c1027dc7c.json"
    , 0,
#embed "../../Samples/articles/2026/11/8g0gbw3nk414d7vn85sy.9cabe64355a1cec3.json"
    , 0,
#embed "../../Samples/articles/2026/11/90ebxbh9wmaxz8cf31jf.c7976c507c348718.json"
    , 0,
#embed "../../Samples/articles/2026/11/axt7ypacdh3ar9th0agz.aeec9fcc8c19e0e8.json"
    , 0,
#embed "../../Samples/articles/2026/11/b8be941rtcdg7je6070b.bf5771ffa32382d0.json"
    , 0,
#embed "../../Samples/articles/2026/11/h6j7crfhvxdkjptv2m1q.d2f40b6b2f99c25e.json"
    , 0,
#embed "../../Samples/articles/2026/11/m0qq1msdydmrpdqaw74q.4e060d7ad0718af9.json"
    , 0,
#embed "../../Samples/articles/2026/11/vhrmzn4a0dxrq2yx429s.aab4b7a2aa4e7bae.json"
    , 0,
#embed "../../Samples/articles/2026/11/vk145txdy59qv3m7k2rb.eb4a76aa637a296c.json"
    , 0,
#embed "../../Samples/articles/2026/11/y2cxm7yah562qbnfyfhw.4048d4722e3e5ac8.json"
    , 0,
#embed "../../Samples/articles/2026/11/zbwt1j9sw638b8dt34nv.c85574be585b34a1.json"
    , 0,
};

const size_t kiosque_edition_size = sizeof kiosque_edition;
