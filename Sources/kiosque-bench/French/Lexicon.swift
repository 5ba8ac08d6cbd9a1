/// The words that the made-up press is made of. `~` is the space that French binds to a mark or a
/// number.
enum Lexicon {
  static let masculine = list(
    """
    gouvernement,budget,rapport,marché,syndicat,projet,préfet,maire,quotidien,chantier,
    accord,parlement,ministre,tribunal,hôpital,musée,théâtre,festival,réseau,territoire,
    approvisionnement,renouvellement,établissement,investissement,développement,gardien,
    thermomètre,chercheur,laboratoire,phénomène,référendum,mouvement,dispositif,calendrier,
    fonctionnaire,propriétaire,collectif,département,printemps,service public,président sortant,
    marin-pêcheur,porte-parole,compte rendu,chef-lieu,arc-en-ciel,littoral,vignoble,port
    """)
  static let feminine = list(
    """
    commission,réforme,direction,mairie,région,commune,enquête,décision,population,entreprise,
    bibliothèque,administration,manifestation,constitution,représentation,consommation,
    responsabilité,compétitivité,infrastructure,télécommunication,industrialisation,
    caractéristique,intercommunalité,circonscription,hospitalisation,préfecture,majorité,
    rentrée,récolte,marée,exposition,coopérative,scène,maison d’édition,cour des comptes,
    sous-préfecture,mise en œuvre,vice-présidente,demi-journée,sauvegarde,usine,connexion
    """)
  static let masculineAdjectives = list(
    """
    nouveau,ancien,national,européen,municipal,extraordinaire,environnemental,social,prudent,
    inattendu,régional,indépendant,provisoire,historique,considérable,technologique,modeste,
    particulièrement attendu,contesté,franco-allemand,révolutionnaire,budgétaire,annuel
    """)
  static let feminineAdjectives = list(
    """
    nouvelle,ancienne,nationale,européenne,municipale,extraordinaire,environnementale,sociale,
    prudente,inattendue,régionale,indépendante,provisoire,historique,considérable,constitutionnelle,
    franco-italienne,révolutionnaire,budgétaire,annuelle,longuement débattue,silencieuse
    """)
  static let verbs = list(
    """
    annonce,prépare,refuse,examine,défend,suspend,poursuit,reconnaît,réclame,transforme,
    a présenté,a réévalué,a dû reporter,ne commente pas,vient d’obtenir,n’a jamais voulu,
    entend préserver,s’est engagé à financer,souhaiterait approfondir,accompagne désormais,
    a officiellement inauguré,aurait compromis,encourage,s’apprête à remplacer,dénonce
    """)
  static let adverbs = list(
    """
    progressivement,malheureusement,aussitôt,désormais,vraisemblablement,à l’unanimité,
    sans attendre,dès l’aube,quoi qu’il en coûte,à peine,malgré tout,jusqu’à nouvel ordre,
    immédiatement,au bord du fleuve,dans la nuit,à pied d’œuvre,une heure plus tard,
    peut-être,aujourd’hui,de l’autre côté de la frontière,presque calmement
    """)
  static let links = list(
    "et,mais,car,tandis que,alors que,si bien que,parce que,quand,où l’on dit que,comme si")
  static let speaking = list(
    "explique,répète,tempère,ironise,s’inquiète,assure,précise,regrette,confie,résume")
  static let firstNames = list(
    """
    Solenn,Amélie,Kassym-Jomart,Ignace,Paulette,Corentin,Odile,Élisabeth,Jean-Baptiste,Maël,
    Yolande,Étienne,Anne-Sophie,Bérengère,Théophile,Oscar,Ève,Joséphine
    """)
  static let lastNames = list(
    """
    Le~Bihan,Thévenot-Brun,Tokayev,Toumazou,Grandin,d’Aubry-Lescure,Marchetti,Guérin,Hœffel,
    Le~Goff,Vaillancourt,Desnoyers,N’Diaye,Lemaître,Quéméner,Roux,Delacroix,Østergaard
    """)
  static let titles = list("M.~,Mme~,Dr~,Pr~,Me~,Mgr~,Mlle~")
  static let roles = list(
    """
    cheffe du service d’anesthésie-réanimation,maire de la commune,adjoint à la culture,
    porte-parole du collectif,géographe,conseillère départementale,sous-préfet,syndicaliste
    """)
  static let towns = list(
    """
    Port-Trévigan,Besançon,Mouthe (Doubs),Saint-Étienne-de-Tinée,Nantes,l’île d’Yeu,Astana,
    Châteauroux,Aix-en-Provence,Thiers,Villeneuve-lès-Avignon,Orléans
    """)
  static let months = list(
    """
    janvier,févr.,mars,avril,mai,juin,juillet,août,septembre,octobre,nov.,décembre,janv.,sept.
    """)
  static let units = list("€,K,%,km,kg,Md€,M€,ha,°C,km/h,m²,MWh,millions d’euros,tonnes,$")
  static let counted = list(
    "exemplaires,salariés,habitants,personnes,départements,patients,kilomètres de côte,années")
  static let kings = list("Louis~XIV,Napoléon~III,François~Ier,Jean-Paul~II,Élisabeth~II")
  static let sites = list(
    "https://www.gazette.example/articles/2026/11/,https://journal.example/dossier?page=")

  private static func list(_ text: String) -> [String] {
    text.split(separator: ",").map { word in
      String(word.drop { $0 == "\n" })
    }
  }
}
