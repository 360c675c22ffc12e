// Short passages about public events, in both languages, written for this page.

export const EXAMPLES = [
  {
    id: "iraq",
    fr: `Le pape François est arrivé à Bagdad le 5 mars 2021 : jamais un pape n’avait voyagé en Irak. Le président Barham Saleh et le Premier ministre Moustafa al-Kazimi l’ont reçu.

Le lendemain, à Najaf, il a rencontré le grand ayatollah Ali al-Sistani. Le 7 mars, il a prié à Mossoul, que Daech avait occupée de 2014 à 2017, aux côtés de l’archevêque Najib Mikhaël Moussa, puis il a célébré la messe à Erbil, au Kurdistan irakien.`,
    ar: `وصل البابا فرنسيس إلى بغداد في 5 مارس 2021، ولم يسبق لبابا أن زار العراق. واستقبله الرئيس برهم صالح ورئيس الوزراء مصطفى الكاظمي.

وفي اليوم التالي التقى في النجف المرجع علي السيستاني. وفي 7 مارس صلى في الموصل، التي احتلها تنظيم داعش من 2014 إلى 2017، إلى جانب رئيس الأساقفة نجيب ميخائيل موسى، ثم أقام قداسا في أربيل بإقليم كردستان العراق.`,
  },
  {
    id: "gulf",
    fr: `Réunis à Al-Ula, en Arabie saoudite, le 5 janvier 2021, les dirigeants du Conseil de coopération du Golfe ont signé une déclaration qui rouvre les frontières du Qatar. Mohammed ben Salmane a accueilli l’émir Tamim ben Hamad Al Thani à sa descente d’avion.

L’Égypte était représentée par le chef de sa diplomatie, Sameh Choukri. Jared Kushner, conseiller de Donald Trump, était présent ; le Koweït avait conduit la médiation.`,
    ar: `اجتمع قادة مجلس التعاون الخليجي في العلا بالسعودية في 5 يناير 2021، ووقعوا بيانا يعيد فتح الحدود مع قطر. واستقبل محمد بن سلمان أمير قطر تميم بن حمد آل ثاني عند نزوله من الطائرة.

ومثل مصر وزير خارجيتها سامح شكري. وحضر جاريد كوشنر مستشار دونالد ترامب، وكانت الكويت قد قادت الوساطة.`,
  },
  {
    id: "beirut",
    fr: `Le 4 août 2020, des tonnes de nitrate d’ammonium ont explosé dans le port de Beyrouth. Deux jours plus tard, Emmanuel Macron était dans la capitale libanaise, où Michel Aoun l’a accueilli.

Le Premier ministre Hassan Diab a annoncé la démission de son gouvernement le 10 août. L’enquête a été confiée au juge Fadi Sawan, puis, en février 2021, au juge Tarek Bitar.`,
    ar: `في 4 أغسطس 2020 انفجرت أطنان من نترات الأمونيوم في مرفأ بيروت. وبعد يومين وصل إيمانويل ماكرون إلى العاصمة اللبنانية، حيث استقبله ميشال عون.

وأعلن رئيس الوزراء حسان دياب استقالة حكومته في 10 أغسطس. وتولى التحقيق القاضي فادي صوان، ثم القاضي طارق البيطار في فبراير 2021.`,
  },
];
