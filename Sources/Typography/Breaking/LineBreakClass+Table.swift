// Written by unicode-tables from the Unicode Character Database 17.0, © 2025 Unicode, Inc.,
// under the Unicode License V3 (https://www.unicode.org/license.txt). Do not edit: run the tool.

/// The line breaking classes of all scalars, by `LineBreakClass`'s numbers.
enum LineBreakTable {
  static var index: StaticString {
    """
    0001020202030402020502060708090:0;0<0=0>0?0@0A0B0C0D0E0F0G0H0I0J0K0L0M0N02020O020P020202020\
    Q0R0S0T0U0V0W0X0Y0Z0[0\\0]020^0202020_0`0a0b020c0d0e0f0202020g0h0i0j0k0l02020m02020n02020o1\
    01112131415161718191:1414141414141414141414141414141414141414141414141414141414141414141414\
    141414141414141414141414141414141414141;141414141414141414141414141414141414141414141414141\
    4141414141414141414141414141414141414141414141414141414141414141414141414141414141414141414\
    1414141414141414141414141414141414141414141414141414141414141414141414141414141414141414141\
    4141414141414141414141414141414141414141414141414141414141414141414141414141414141414141414\
    14141<14141414141414141=02021>1?02021@1A1B1C1D1E021F1G1H1I1J1K1L1M1G1H1I1J1K1L1M1G1H1I1J1K1\
    L1M1G1H1I1J1K1L1M1G1H1I1J1K1L1M1G1H1I1J1K1L1M1G1H1I1J1K1L1M1G1H1I1J1K1L1M1G1H1I1J1K1L1M1G1H\
    1I1J1K1L1M1G1H1I1J1K1L1M1G1H1I1J1K1L1M1G1H1I1N020202020202020202020202020202020202020202020\
    2020202020202020202020202020202020202020202020202020202020202020202020202020202020202021414\
    14141O0202021P1Q1R1S1T1U02021V1W021X1Y1Z021[0202020202021\\021]021^1_1`0202021a02021b1c1d1e\
    1f1g1h1i1j1k1l1m1n021o20212202232425262728292:2;2<2=2>022?2@2A02020202020202022B02020202020\
    20202020202020202020202020202020202020202022C2D2E022F02020202020202020202020202020202020202\
    0202020202020202020202020202022G02020202020202020202020202020202020202020202020202020202020\
    20202020202020202020202020202020202020202020202022H02020202020202020202020202020202022I2J2K\
    0202022L02022M2N2O1414141414141414141414141414141414141414141414141414141414141414141414141\
    414141414141414141414141414141414142P2P2P2Q2R2S02020202020202020202020202020202020202020202\
    0202020202020202020202020202020202020202020202020202020202020202020202020202020202020202022\
    T14142U14142V020202020202020202020202020202020202022W02020202020202020202020202020202020202\
    0202020202020202020202022:020202022X0202022Y2Z2[022\\02020202020202022]020202022^2_02020202\
    0202020202022`2a2b02022c0202022d022e022f0202022g2h0202020202022i0202020202022j2k022l2m2n2o3\
    03132333435363738393:3;3<3=3>022:2n2n2n2n2n2n2n3?141414141414141414141414141414141414141414\
    1414141414141414141414141414141414141414141414141414141414141414141414141414141414141414141\
    4141414141414141414141414141414141414141414141414141414141414141414141414141414141414141414\
    1414141414141414141414141414141414141414141414141414141414141414141414141414141414141414141\
    4141414141414141414141414141414141414141414141414141414141414141414141414141414141414141414\
    1414141414141414141414141414141414141414141414141414141414141414141414141414141414141414141\
    4141414141414141414141414141414141414141414141414141414141414141414141414141414141414141414\
    1414141414141414141414141414141414141414141414141414141414141414141414141414141414141414141\
    4141414141414141414141414141414141414141414141414141414141414141414141414141414141414141414\
    1414141414141414141414141414141414141414141414141414141414141414141414141414141414141414141\
    4141414141414141414141414141414141414141414141414141414141414141414141414141414141414141414\
    14141414141414141414141414141414141414141414141414141414141414141414143@1414141414141414141\
    4141414141414141414141414141414141414141414141414141414141414141414141414141414141414141414\
    1414141414141414141414141414141414141414141414141414141414141414141414141414141414141414141\
    4141414141414141414141414141414141414141414141414141414141414141414141414141414141414141414\
    1414141414141414141414141414141414141414141414141414141414141414141414141414141414141414141\
    4141414141414141414141414141414141414141414141414141414141414141414141414141414141414141414\
    1414141414141414141414141414141414141414141414141414141414141414141414141414141414141414141\
    4141414141414141414141414141414141414141414141414141414141414141414141414141414141414141414\
    1414141414141414141414141414141414141414141414141414141414141414141414141414141414141414141\
    4141414141414141414141414141414141414141414141414141414141414141414141414141414141414141414\
    1414141414141414141414141414141414141414141414141414141414141414141414141414141414141414141\
    4141414141414141414141414141414141414141414141414141414141414141414141414141414141414141414\
    143@3A023B3C0202020202020202020202020202020202020202020202020202020202
    """
  }

  static var data: StaticString {
    """
    ;;;;;;;;;,><<=;;;;;;;;;;;;;;;;;;!'$ 56 $24 5(*()\"\"\"\"\"\"\"\"\"\"((   '                 \
              254                             2,3 ;;;;;;?;;;;;;;;;;;;;;;;;;;;;;;;;;726555     %\
     ,  65  -      &   2                                                                       \
                                                                                               \
                                                                                               \
               -   -                  -                                ;;;;;;;;;;;;;;;;;;;;;;;;\
    ;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;7777777;;;;;;;;;;;;;   \
               (    ;;;;;;;                                                                    \
                                                               (+    5 ;;;;;;;;;;;;;;;;;;;;;;;;\
    ;;;;;;;;;;;;;;;;;;;;;+; ;; ;;';        ###########################    ####             \"\"\
    \"\"\"\"   666((  ;;;;;;;;;;;';'''                                           ;;;;;;;;;;;;;;\
    ;;;;;;;\"\"\"\"\"\"\"\"\"\"6\"\"   ;                                                       \
                                                ' ;;;;;;;\" ;;;;;;  ;; ;;;;  \"\"\"\"\"\"\"\"\"\
    \"                       ;                              ;;;;;;;;;;;;;;;;;;;;;;;;;;;        \
                                                                                       ;;;;;;;;\
    ;;;               \"\"\"\"\"\"\"\"\"\"                                 ;;;;;;;;;    ('   ;5\
    5                      ;;;; ;;;;;;;;; ;;; ;;;;;                                           ;\
    ;;                                                    \"\"     ;;;;;;;;;                   \
                           ;;;;;;;;;;;;;;;;;;;;;;;;\";;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;         \
                                                 ;;; ;;;;;;;;;;;;;;;;;; ;;;;;;;          ;;,,\"\
    \"\"\"\"\"\"\"\"\"                 ;;;                                                     \
       ; ;;;;;;;  ;;  ;;;         ;          ;;  \"\"\"\"\"\"\"\"\"\"  66     6 5  ;  ;;;      \
                                                      ; ;;;;;    ;;  ;;;   ;                   \
     \"\"\"\"\"\"\"\"\"\";;   ;           ;;;                                                  \
          ; ;;;;;;;; ;;; ;;;                    ;;  \"\"\"\"\"\"\"\"\"\" 5        ;;;;;; ;;;   \
                                                         ; ;;;;;;;  ;;  ;;;       ;;;          \
    ;;  \"\"\"\"\"\"\"\"\"\"                  ;                                                \
               ;;;;;   ;;; ;;;;         ;              \"\"\"\"\"\"\"\"\"\"         5      ;;;;\
    ;                                                       ; ;;;;;;; ;;; ;;;;       ;;        \
       ;;  \"\"\"\"\"\"\"\"\"\"       -         ;;;-                                           \
                ; ;;;;;;; ;;; ;;;;       ;;           ;;  \"\"\"\"\"\"\"\"\"\"   ;            ;\
    ;;;                                                       ;; ;;;;;;; ;;; ;;;;         ;    \
          ;;  \"\"\"\"\"\"\"\"\"\"         6       ;;;                                         \
                                 ;    ;;;;;; ; ;;;;;;;;      \"\"\"\"\"\"\"\"\"\"  ;;          \
                                                       ;  ;;;;;;;    5       ;;;;;;;; \"\"\"\"\"\
    \"\"\"\"\",,                                                                               \
          ;  ;;;;;;;;;           ;;;;;;; \"\"\"\"\"\"\"\"\"\"                                  \
         ---- --7--,7'''''7 '   ;;      \"\"\"\"\"\"\"\"\"\"          ,; ; ;2323;;             \
                                        ;;;;;;;;;;;;;;,;;;;;,;;     ;;;;;;;;;;; ;;;;;;;;;;;;;;;\
    ;;;;;;;;;;;;;;;;;;;;; ,,      ;         --,-     77                                        \
                                            ;;;;;;;;;;;;;;;;;;;; \"\"\"\"\"\"\"\"\"\",,        \
      ;;;;    ;;; ;;;  ;;;;;;;   ;;;;             ;;;;;;;;;;;; ;\"\"\"\"\"\"\"\"\"\";;;;       \
                                                                                               \
    uuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuu\
    uuuuuEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEEFFFFFFFFFFFFFF\
    FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF                 \
                                                                                ;;; ,          \
                        +                                                                      \
                                                             ,                          23     \
                                                                             ,,,               \
                         ;;;;                            ;;;,,                           ;;    \
                              ;;                                                               \
     ;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;,,/ , ,5 ;  \"\"\"\"\"\"\"\"\"\"                        ''\
    ,,- '' ;;;7;\"\"\"\"\"\"\"\"\"\"                                                           \
                                                    ;;                                  ;      \
                                                                                               \
                         ;;;;;;;;;;;;    ;;;;;;;;;;;;        ''\"\"\"\"\"\"\"\"\"\"            \
                                                                                               \
                             \"\"\"\"\"\"\"\"\"\"\"                                            \
                    ;;;;;                                                         ;;;;;;;;;; ;;\
    ;;;;;;;;;;;;;;;;;;;;;;;;;;;  ;\"\"\"\"\"\"\"\"\"\"      \"\"\"\"\"\"\"\"\"\"               \
           ;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;  ;;;;;;;;;;;7                    ;;;;\
    ;JJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJ;;;;;;;;;;;;;;;;OJJJJJJJJ ,,LLLLLLLLLL,,@,,\
    ,,@@@@@@@@@@;;;;;;;;;@@@@@@@@@,,,;;;                              ;;;;;;;;;;;;;  \"\"\"\"\"\
    \"\"\"\"\"      LLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLL;;;;;;;;;;;;NN                       \
                             ;;;;;;;;;;;;;;;;;;;;   ,,,,,\"\"\"\"\"\"\"\"\"\"      \"\"\"\"\"\"\
    \"\"\"\"                                    ,,                                             \
                                       ;;; ;;;;;;;;;;;;;;;;;;;;;    ;      ;  ;;;              \
                                                            ;;;;;;;;;;;;;7;;;;;;;;;;;;;;;;;;;;;\
    ;;;;;;;;;;;;;;;;;;;;;;;;;7;;;                                                              \
                                                                   -  ,,,,,,,7,,,9;:;;+7++.   %\
    &2%%&2%    000,<<;;;;;766666666 %& //      (23///            ,6,,,, ,,,8     ;;;;;;;;;;    \
             23              23                 555555565f5555555555556555565565655555555555555\
    5;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;                  6     6            5                   \
                                                                                               \
                 55                                                                            \
                                                                                               \
                                                        0                        2323          \
        qq             cd                                                                      \
                                                                                               \
                                 QQQQ   q@@q                                                   \
                                         M                                                QQ @@\
    @@                qq  @ @@@A@@                QQQQQQQQ @@@            QQQQQQQQQQQQ         \
               @                      q          QQQQQQ   Q             Q        QQ            \
         qq@@@@@qq@@@    @Q@@@ @q   @@  @  @@@        q      @qq@q @@Aq  q@@@@@@@Q  @@rrAA     \
                         Q                                   Q Q    QQQ Q   $$$$$$ ''@   232323\
    23232323                               QQQ                        Q              Q     23  \
                                 2323232323                ,                                   \
                                                                                               \
        2323232323232323232323                                                               23\
    23                                23                             QQ                        \
                               Q    Q                                                          \
                                                                                               \
        ;;;       ',,, ',                                                                      \
                                              ,              ;                                 \
                                                                   ;;;;;;;;;;;;;;;;;;;;;;;;;;;;\
    ;;;;$$%&%&$$$%&$%&,,,,,,,, +2,  %&  %&23232323,,,,' ,, ,,     ..,,, +,2,,,,,,,, , ,,   ''24\
    242424+                                  qqqqqqqqqqqqqqqqqqqqqqqqqq qqqqqqqqqqqqqqqqqqqqqqq\
    qqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqq            qqqqqqqqqqqqq\
    qqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqq\
    qqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqq\
    qqqqqqqqqqqqqqqqqqq                          qqqqqqqqqqqqqqqq]ddqq`qqcdcdcdcdcdqqcdcdcdcd`c\
    ddqqqqqqqqqqllllllqqqqqlqqqqq``qq@ `q`q`q`q`qqqqqqqqqqqqqqqqqqqqqqqqq`qqqqqqqqqqqqqqqqqqqqq\
    qqqqqqqqqq`q`q`qqqqqq`qqqqqq``  ll````q``q`q`q`q`qqqqqqqqqqqqqqqqqqqqqqqqq`qqqqqqqqqqqqqqqq\
    qqqqqqqqqqqqqqq`q`q`qqqqqq`qqqqqq``qqqq````q     qqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqq\
    q qqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqq\
    qqqqq qqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqq\
    q         q````````````````qqqqqqqqqqqqqqqqqqqqqqqqqqqqqqq qqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqq\
    qqqqqqqq        qqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqq\
    qqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQ\
    QQQQQQQQQQqqqqqqqqqqqqqqqqqqqqq`qqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqq\
    qqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqq   qqqqqqqqqqqqqqqqqqqqqqqqqqqq\
    qqqqqqqqqqqqqqqqqqqqqqqqqqq                                                       ,,       \
          ,',                \"\"\"\"\"\"\"\"\"\"                                              \
                           ;;;; ;;;;;;;;;;                                ;;                   \
                                                                 ;; ,,,,,          ;   ;    ;  \
                         ;;;;;    ;           6                                                \
               --''        ;;                                                  ;;;;;;;;;;;;;;;;\
    ;;        ,,\"\"\"\"\"\"\"\"\"\"      ;;;;;;;;;;;;;;;;;;          -  ;\"\"\"\"\"\"\"\"\"\" \
                               ;;;;;;;;,,                       ;;;;;;;;;;;;;            uuuuuu\
    uuuuuuuuuuuuuuuuuuuuuuu   ;;;;JJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJ;;;;;;;;;;;;;O\
    @@@@@@,,,@@@@ ,LLLLLLLLLL    @@     ;          \"\"\"\"\"\"\"\"\"\"      LLLLLLLLLLLLLLLLLL\
    LLLLLLLLLLLLLLLLLLLLLLL;;;;;;;;;;;;;;         ,,,;,,,,,,,,;;  LLLLLLLLLL  @,,,             \
                  ;;;                                                  ; ;;;  ;;     ;; ;      \
                                       ;;;;;,,   ;;                                            \
                                                                    ;;;;;;;;,;;  \"\"\"\"\"\"\"\
    \"\"\"      xyyyyyyyyyyyyyyyyyyyyyyyyyyyxyyyyyyyyyyyyyyyyyyyyyyyyyyyxyyyyyyyyyyyyyyyyyyyyyy\
    yyyyyxyyyyyyyyyyyyyyyyyyyyyyyyyyyxyyyyyyyyyyyyyyyyyyyyyyyyyyyxyyyyyyyyyyyyyyyyyyyyyyyyyyyxy\
    yyyyyyyyyyyyyyyyyyyyyyyyyyxyyyyyyyyyyyyyyyyyyyyyyyyyyyxyyyyyyyyyyyyyyyyyyyyyyyyyyyxyyyyyyyy\
    yyyyyyyyyyyyyyyyyyyxyyyyyyyyyyyyyyyyyyyyyyyyyyyxyyyyyyyyyyyyyyyyyyyyyyyyyyyxyyyyyyyyyyyyyyy\
    yyyyyyyyyyyyxyyyyyyyyyyyyyyyyyyyyyyyyyyyxyyyyyyyyyyyyyyyyyyyyyyyyyyyxyyyyyyyyyyyyyyyyyyyyyy\
    yyyyyxyyyyyyyyyyyyyyyyyyyyyyyyyyyxyyyyyyyyyyyyyyyyyyyyyyyyyyyxyyyyyyyyyyyyyyyyyyyyyyyyyyyxy\
    yyyyyyyyyyyyyyyyyyyyyyyyyyxyyyyyyyyyyyyyyyyyyyyyyyyyyyxyyyyyyyyyyyyyyyyyyyyyyyyyyyxyyyyyyyy\
    yyyyyyyyyyyyyyyyyyyxyyyyyyyyyyyyyyyyyyyyyyyyyyyxyyyyyyyyyyyyyyyyyyyyyyyyyyyxyyyyyyyyyyyyyyy\
    yyyyyyyyyyyyxyyyyyyyyyyyyyyyyyyyyyyyyyyyxyyyyyyyyyyyyyyyyyyyyyyyyyyyxyyyyyyyyyyyyyyyyyyyyyy\
    yyyyyxyyyyyyyyyyyyyyyyyyyyyyyyyyyxyyyyyyyyyyyyyyyyyyyyyyyyyyyxyyyyyyyyyyyyyyyyyyyyyyyyyyyyy\
    yyyyyyxyyyyyyyyyyyyyyyyyyyyyyyyyyy            EEEEEEEEEEEEEEEEEEEEEEE    FFFFFFFFFFFFFFFFFF\
    FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF                                 #;########## ############# \
    ##### # ## ## ##########                                                                   \
                                               32                                              \
                                                                                               \
                                                       6   ;;;;;;;;;;;;;;;;ddd``XXcda      7;7;\
    7;77;7;7;77;qqqqqcdcdcdcdcdcdcdcdqqcdqqqqqqqdqd ``XXqcdcdcdqqqqqqqq qfgq                   \
                                                                                               \
                                         8 Xqqfgqqcdqqdqdqqqqqqqqqqq``qqqXqqqqqqqqqqqqqqqqqqqqq\
    qqqqqqcqdqqqqqqqqqqqqqqqqqqqqqqqqqqqqqcqdqcddcdd`q``````````qqqqqqqqqqqqqqqqqqqqqqqqqqqqqqq\
    qqqqqqqqqqqqqq``qqqqqqqqqqqqqqqqqqqqqqqqqqqqqqq   qqqqqq  qqqqqq  qqqqqq  qqq   gfqqqff QQQ\
    QQQQ          ;;;1   ,,,                                                                   \
                                                                                               \
                                                                                               \
     ;                                                                                         \
             ;                                                                                 \
                                                                        ;;;;;                  \
                      ,                                                ,                       \
                                                            \"\"\"\"\"\"\"\"\"\"               \
                                                                                               \
                                                                       ,                       \
                                                    ,                                          \
                                                           ;;; ;;     ;;;;                     \
                       ;;;    ;                ,,,,,,,,                                        \
                                                                                               \
              ;;         ,,,,,,0                                                               \
       ,,,,,,,                                                                                 \
                       ;;;;        \"\"\"\"\"\"\"\"\"\"      \"\"\"\"\"\"\"\"\"\"              \
                     ;;;;;+                                                            ;;+     \
                                 ,                                         ;;;;;;              \
                                                            ;;;;;;;;;;;                        \
                             ;;;;                                                              \
                                                                ;;;KKJJJJJJJJJJJJJJJJJJJJJJJJJJ\
    JJJJJJJJJJJJJJJJJJJJJJJJJ;;;;;;;;;;;;;;O,,@@@@@    @@@@@@@@@@@@@@@@@@@@LLLLLLLLLL;JJ;;J    \
         7;;;                                             ;;;;;;;;;;;  \",,,,;          \"     \
                                 \"\"\"\"\"\"\"\"\"\"      ;;;                                 \
       ;;;;;;;;;;;;;; \"\"\"\"\"\"\"\"\"\",,,, ;;                                            ; \
    -          ;;;                                                ;;;;;;;;;;;;;;    ,, ,;;;; ;;\
    \"\"\"\"\"\"\"\"\"\" - ,,,                                                                 \
               ;;;;;;;;;;;;,, ,, ;  ;                                                          \
                                                 ,                                             \
            ;;;;;;;;;;;;     \"\"\"\"\"\"\"\"\"\"      ;;;; JJJJJJJJ  JJ  JJJJJJJJJJJJJJJJJJJJJ\
    J JJJJJJJ JJ JJJJJ ;;,;;;;;;;  ;;  ;;O  L      ;     ,LLJJ;;  ;;;;;;;   ;;;;;           LLL\
    LLLLLLL L  L LLJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJJ @;;;;;;;;; ;  ; ;;;; ;;;;OK;@@@ @@     \
       ;;                                                                                  ;;;;\
    ;;;;;;;;;;;;;;    ,,,, \"\"\"\"\"\"\"\"\"\",,  ;                                           \
                                          ;;;;;;;;;;;;;;;;;;;;            \"\"\"\"\"\"\"\"\"\" \
                                                                                        ;;;;;;;\
      ;;;;;;;;;-,,''   ,,,,,,,,,,,,,,,    ;;                                                   \
                                   ;;;;;;;;;;;;;;;;;,,             \"\"\"\"\"\"\"\"\"\"      --\
    -----------                                                              ;;;;;;;;;;;;;     \
       \"\"\"\"\"\"\"\"\"\"      \"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"                      \
                                       ;;;;;;;;;;;;;;;    \"\"\"\"\"\"\"\"\"\"  ,,,            \
                                                                                               \
          ;;;;;;;;;;;;;;;                                                                      \
                                                                                               \
        \"\"\"\"\"\"\"\"\"\"                      JJJJJJJ  J  JJJJJJJJ JJ JJJJJJJJJJJJJJJJJJJJJ\
    JJJ;;;;;; ;;  ;;;OK;K;;,,,         LLLLLLLLLL                                              \
                                                                             ;;;;;;;  ;;;;;;; -\
     ;                            ;;;;;;;;;;                                        ;;;;;;; ;;;\
    ;- ,,,,- ;         ;;;;;;;;;;;                                              ;;;;;;;;;;;;;;;\
    ;,,, ---,,                                                                                 \
                ----------                                                                     \
                     ;;;;;;;;                                                                  \
                                                                          \"\"\"\"\"\"\"\"\"\" \
                                                        ;;;;;;;; ;;;;;;;; ,,,,,          \"\"\"\
    \"\"\"\"\"\"\"                      -'                                ;;;;;;;;;;;;;;;;;;;;;\
    ; ;;;;;;;;;;;;;;                                                                           \
                                                   ;;;;;;   ; ;; ;;;;;;; ;        \"\"\"\"\"\"\"\
    \"\"\"                                                ;;;;; ;; ;;;;;        \"\"\"\"\"\"\"\"\
    \"\"                                                      \"\"\"\"\"\"\"\"\"\"             \
                                                                                               \
                  LLLLLLLLLLLLLLLLLL,;;;;,,       ;;K;JJJJJJJJJJJJJ JJJJJJJJJJJJJJJJJJJJJJJJJJJ\
    JJJJJJJ;;;;;;;   ;;;;O,,@@@@@@@@@@@LLLLLLLLLL;                                             \
                                                                                         6666  \
                                ,                                                              \
                                                      ,,,,,                                    \
                                                                   222333                      \
                  3   2323                                                                     \
                                                                                               \
                                                                                   233         \
                                              27777777237772323;      ;;;;;;;;;;;;;;;          \
                                                                                               \
                       23                                                LLLLLLLLLLLLLLLLLLLLLL\
    LLLLLLLL;;;;;;;;;;;;;;;;;;LLLLLLLLLL                                                       \
                                                                                               \
                        \"\"\"\"\"\"\"\"\"\"    ,,                                             \
                                       \"\"\"\"\"\"\"\"\"\"                                    \
      ;;;;;,                                                          ;;;;;;;,,,          ,    \
           \"\"\"\"\"\"\"\"\"\"                                                                \
                                                                                        ,,\"\"\"\
    \"\"\"\"\"\"\"                             ,,                                              \
                                                                                               \
                                                 ; ;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;\
    ;;;;;;;;;;;       ;;;;                                                                     \
            ````h           ll``qqq         QQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQ\
    QQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQ\
    QQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQ                   \
                          Qqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqq                                     \
                                                                qqqqqqqqqqqqqqqqqqqqqqqqqqqqqqq\
    qqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqq       \
                                                                                               \
                               QQQQ QQQQQQQ QQ qqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqq             \
      `                             ```  `              ````        qqqqqqqqqqqqqqqqqqqqqqqqqqq\
    qqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqq\
    qqqqqqqqqqqqqqqqqqqqqq                                 ;;,;;;;                             \
                                                                   ;;;;;;;;;;;;;;;;;;;;;;;;;;;;\
    ;;;;;;;;;;;;;;;;;;  ;;;;;;;;;;;;;;;;;;;;;;;                                                \
                                                                                               \
                       ;;;;;   ;;;;;;;;;;;;;;;;;;;;;;  ;;;;;;;                              ;;;\
    ;                                                                                          \
                                                              ;;;                              \
                                 QQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQ\
    QQQQQQQQQQQQQQQQQQQQQQQQQ         QQQQQQQQQQQQQQQQQQQQQQQ                                  \
                                                         \"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\
    \"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\";;;;;;;;;;;;;;;;;;;;;;;;;;;;;\
    ;;;;;;;;;;;;;;;;;;;;;;;;;;    ;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;        ;  \
                ;  ,,,,                ;;;;; ;;;;;;;;;;;;;;;                                   \
                                                 ;;;;;;; ;;;;;;;;;;;;;;;;;  ;;;;;;; ;; ;;;;;   \
                                                                                               \
          ;                                                                                    \
                                                                                ;;;;;;;        \
     \"\"\"\"\"\"\"\"\"\"                                                                      \
                                  ;                                                            \
     ;;;;\"\"\"\"\"\"\"\"\"\"     5                                                            \
                                                    ;;;;\"\"\"\"\"\"\"\"\"\"                   \
                                                                                               \
          ;; \"\"\"\"\"\"\"\"\"\"                                                              \
                                              ;  ;       ;;     ;                              \
                                                                ;;;;;;;                        \
                                                                                         ;;;;;;\
    ;     \"\"\"\"\"\"\"\"\"\"    22                                                           \
                     6   6                                                                     \
              @@@@q@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@CCCC@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@\
    @@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@CCCCCCCCCCCC@@@@@@@@@@@@\
    @@@CC@@@@@@@@@@@@@@@C@@@@@@@@@@@@@@qC@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@CCCCCCCCCC       \
           Q  QQQQQQQQQQ                   CCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCC\
    CCCCIIIIIIIIIIIIIIIIIIIIIIIIIIqqqCCCCCCCCCCCCCqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqC\
    CCCqqqqqqqqqCCCCCCCqqCCCCCCCCCCCCCCqqqqqqCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCC\
    CCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCC\
    CCCCCCCCCCCCCqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqq@@@@@@@@@@@@qqqqqqqqq@qqqqqqqqqqqqqqqqqqqqqqq\
    qqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqq@qqqqqqqrqqqqqqqqqqqqqq@@@@@@@@  @@qqqqqqqqq\
    qqqqqqqqqqqqQQqqqqqQqqqqqrrrqqrqqrAA@@qqqqq@@@@@@@@@@@@qqqqqqqqqqqqqqqqq@@@q@@@qqqsssssqqqq\
    qqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqq@q@rrqqrrrrrrrrrrrqqqqqqqqqqqqqq\
    qqqqqqqrrrrrrrrrrrrrrrrrrrqqqrqqqqrrrqrrrqqqqqqqrqrqqqqqqqqqqqqqqQqQqQqqqqqrqqqqQqQQqqqqqqq\
    qqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqq@@qQQQQQQQqqqqqqqqqqqqqq\
    qqQQQQQQQQQQQQQQqqqqqqqqqqqqqQQQQQQQQQQQQ            @qqqq@qqqqqqqqqqqqqqqqqqqqqqqq@@@@@@@@\
    @@@@AA@@@@r@@@@@@@@@@@@@@@@@@@@@A@@@@rr@@@@@@@@@@@@@q@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@\
    @@@@@@@@@        @@@@@@@@@@@@@@@@@@@@@@@@      @qqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqq\
    qqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqrrrqqqrrrrr                                      $$$///    q\
    qqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqrqqqqqqqqqqqqqqqqrrrqqqqqqqqqrqqqqq@@@@@@r@@@qqq@@qqqqCCC\
    qqqq@@@@@@@@@@@qqCCC@@@@qqqqqqqqqCCC                                                       \
                                                                 @@@    @@@@@                  \
                                                                       @@@@@CCCCCCqqqqqqqqqqqqC\
    CCCqCCCCCCCCCCCCCCC            PPPP                                                        \
    PPPPPPPP          PPPPPP                                        PPPPPPPP                   \
               PP            PPPP  PPPPPPPPPPPPPP         PPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPPP\
    PP            rqqrqqqqqqqqrrrrrrrrqqqqqqrqqqqqqqqqrrrrrrrrrrq@rrrqqqqqqq@qqqqqqqqqqqqqqqqqq\
    qqqqqqqqqqqqqqqqqqqqqqqqqqqqqqrqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqq\
    qrrqrrqrqqqqqqqqqqqqqqqqqrrrqrrrrrrrrrrrrrqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqq               \
                                                                             CCCCCCCC@@@@@@@@@@\
    @@@@CCqqqqqqqqqqqqqCCCqqqqqqqqqqqCCCqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqrr\
    rqCqCCCCqqqqqqqqqqqqqqqqCCqqqqqqqqqqqqCCCCqrrrrrrrrrCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCC\
    CCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCC\
    CCC  qqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqq\
    qqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqq   ;                              ;;;;;;;;;;;;;;;;;\
    ;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;\
    ;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;\
    ;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;\
    ;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;                
    """
  }
}
