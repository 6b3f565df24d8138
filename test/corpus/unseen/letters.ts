/** Short files in the encodings and languages people write in. The content is made up. */
import { marked } from './marked.ts';

export const letters = [
  marked('windows-1252 with euro signs and curved apostrophes', ',', { encoding: 'windows-1252', lineEnd: '\r\n' })`
= Client,Town,Fee
| Sinéad O’Brien,Cork,€12.00
| Zoë “Zo” Lee,Leeds,€13.50
| Bob Ray,Bath,€9.00
`,
  marked('ISO-8859-15 with euro signs', ';', { encoding: 'iso-8859-15' })`
= Article;Libellé;Prix
| A1;Cœur de chêne;12,50 €
| A2;Bûche;7,00 €
| A3;Fenêtre;120,00 €
`,
  marked('one umlaut alone in windows-1252', ';', { encoding: 'windows-1252', lineEnd: '\r\n' })`
= Name;Ort;Jahr
| Meier;Kiel;1970
| Müller;Husum;1981
| Schulz;Bremen;1990
`,
  marked('MacRoman with carriage returns and line feeds', ';', { encoding: 'macintosh', lineEnd: '\r\n' })`
= Prénom;Métier;Ville
| Hélène;Boulangère;Orléans
| François;Maçon;Nîmes
| Zoé;Ingénieur;Besançon
`,
  marked('Russian in windows-1251, three rows', ';', { encoding: 'windows-1251', lineEnd: '\r\n' })`
= Фамилия;Имя;Город;Телефон
| Иванова;Анна;Тверь;+7 900 000-00-01
| Петров;Борис;Псков;+7 900 000-00-02
| Сидоров;Юрий;Омск;+7 900 000-00-03
`,
  marked('Polish in ISO-8859-2', ';', { encoding: 'iso-8859-2' })`
= Nazwisko;Imię;Miejscowość
| Żółkiewska;Małgorzata;Częstochowa
| Świątek;Paweł;Łódź
| Gąsior;Józef;Kraków
`,
  marked('Polish in windows-1250 with commas', ',', { encoding: 'windows-1250', lineEnd: '\r\n' })`
= Lp.,Nazwa,Ilość,Wartość
| 1,Śruba,12,"4,50"
| 2,Źródło światła,3,"120,00"
| 3,Łącznik,7,"9,99"
`,
  marked('UTF-16 little end first, no mark', ',', { encoding: 'utf-16le', lineEnd: '\r\n' })`
= Name,Town,Fee
| Ann Lee,Leeds,12.00
| Zoë Ray,Bath,13.50
`,
  marked('UTF-16 big end first with a mark', ';', { encoding: 'utf-16be', bom: true, lineEnd: '\r\n' })`
= Имя;Город;Сумма
| Анна;Тверь;12,00
| Борис;Псков;13,50
`,
  marked('UTF-16 big end first, no mark, tabs', '\t', { encoding: 'utf-16be', lineEnd: '\r\n' })`
= Name→Ort→Betrag
| Müller→Köln→12,00
| Weiß→Fürth→13,50
| Groß→Gießen→1,00
`,
  marked('Shift_JIS: a list of members, half-width letters', ',', { encoding: 'shift_jis', lineEnd: '\r\n' })`
= 会員番号,氏名,フリガナ,郵便番号,住所,生年月日
| 0001,山田 太郎,ﾔﾏﾀﾞ ﾀﾛｳ,100-0001,東京都千代田区千代田1-1,1970/01/31
| 0002,鈴木 花子,ｽｽﾞｷ ﾊﾅｺ,530-0001,"大阪府大阪市北区梅田2-2, 3階",1981/02/28
| 0003,佐藤 一郎,ｻﾄｳ ｲﾁﾛｳ,060-0001,北海道札幌市中央区北1条,1990/12/01
`,
  marked('GB18030: two rows of addresses', ',', { encoding: 'gb18030', lineEnd: '\r\n' })`
= 姓名,电话,地址,注册日期
| 张伟,13800000001,北京市朝阳区建国路1号,2024-01-31
| 李娜,13800000002,"上海市浦东新区世纪大道2号, 3楼",2024-01-30
`,
  marked('Big5: three rows', ',', { encoding: 'big5', lineEnd: '\r\n' })`
= 編號,客戶名稱,地址,金額
| 1,王小明,台北市中正區重慶南路一段,1200
| 2,陳美麗,高雄市前鎮區中山二路,880
| 3,林大同,台中市西屯區台灣大道,4500
`,
  marked('Korean in EUC-KR', ',', { encoding: 'euc-kr', lineEnd: '\r\n' })`
= 번호,이름,부서,입사일
| 1,김민수,영업부,2020-03-02
| 2,이영희,총무부,2018-07-16
| 3,박철수,개발부,2021-11-01
`,
  marked('Japanese in EUC-JP', ',', { encoding: 'euc-jp' })`
= 番号,名前,部署,備考
| 1,山田太郎,営業部,新しい住所へ変更済み
| 2,鈴木花子,総務部,なし
| 3,佐藤一郎,開発部,電話で確認すること
`,
  marked('Chinese in UTF-8 with full-width signs in the cells', ',', { bom: true })`
= 序号,名称,说明,价格（元）
| 1,台灯,“护眼”，可调光；白色,120.00
| 2,书架,三层，木质：橡木,310.00
| 3,椅子,,88.00
`,
  marked('Hebrew and Arabic, from right to left', ',', {})`
= שם,עיר,טלפון
| דנה כהן,חיפה,04-0000001
| أحمد علي,الناصرة,04-0000002
| יוסי לוי,"תל אביב, יפו",03-0000003
`,
  marked('Russian in UTF-8: angle quotes that enclose nothing', ';', { columns: 3 })`
= Организация;ИНН;Адрес
| ООО «Ромашка»;7700000001;г. Москва, ул. Ленина, д. 1
| ИП Петров Б. Б.;7700000002;г. Псков; 
| АО «Заря "Плюс"»;7700000003;г. Омск, пр. Мира, 7
`,
  marked('Spanish in ISO-8859-1, one row of two with accents', ';', { encoding: 'iso-8859-1' })`
= Código;Descripción;Año
| 1;Piñón;2019
| 2;Mesa;2020
`,
  marked('Portuguese in windows-1252 with quotes around all', ',', { encoding: 'windows-1252', lineEnd: '\r\n' })`
= "Município","UF","População","Observação"
| "São João del-Rei","MG","90,225","sede – região"
| "Açailândia","MA","112,445",""
| "Três Corações","MG","80,032","próximo à capital"
`,
  marked('Greek in UTF-8', ';', {})`
= Όνομα;Πόλη;Ποσό
| Άννα;Αθήνα;12,00
| Νίκος;Πάτρα;13,50
| Ελένη;Βόλος;9,00
`,
  marked('Dutch names that begin with apostrophes', ';', { quote: '' })`
= Naam;Plaats;Bedrag
| 't Hooft;'s-Hertogenbosch;12,50
| De Vries;'s-Gravenhage;13,00
| Van 't Veer;Utrecht;9,75
`,
  marked('emoji and accents put together of two signs', ',', {})`
= user,text,likes
| ann,"Great 🎉, thanks",12
| zoé,née à Orléans 👩‍👩‍👧,3
| bob,👍🏽,0
`,
];
