/** Short made-up tables in many languages, and the encodings in which files in them come. */

export interface Language {
  name: string;
  encodings: string[];
  header: string;
  rows: string[];
}

const everywhere = ['utf-8', 'utf-16le', 'utf-16be'];
const western = [...everywhere, 'windows-1252', 'iso-8859-15', 'macintosh'];
const central = [...everywhere, 'windows-1250', 'iso-8859-2'];
const cyrillic = [...everywhere, 'windows-1251'];

export const languages: Language[] = [
  { name: 'English pounds', encodings: [...everywhere, 'windows-1252', 'macintosh'], header: 'Name,Fee,Note', rows: ['Ann Smith,£120.00,Client’s letter', 'Bob Jones,£95.50,paid', 'Zoë Clarke,£10.00,café – lunch'] },
  { name: 'English, one accent', encodings: western, header: 'Name,Town', rows: ['Ann Smith,Leeds', 'Renée Jones,Bath', 'Bob Evans,York'] },
  { name: 'Welsh and Irish', encodings: western, header: 'Name,Town', rows: ['Siân Evans,Môn', 'Seán Ó Murchú,Dún Laoghaire', 'Aoife Ní Bhriain,Gaillimh'] },
  { name: 'French', encodings: western, header: 'Prénom,Société,Remarque', rows: ['Hélène,Crédit à la française,payé', 'François,Château d’Été,à rappeler dès que possible', 'Noël,Bœuf et fils,reçu le chèque'] },
  { name: 'German', encodings: western, header: 'Name,Straße,Ort', rows: ['Jürgen Müller,Hauptstraße 5,Köln', 'Käthe Groß,Schloßallee 1,München', 'Björn Weiß,Grüner Weg 7,Düsseldorf'] },
  { name: 'Spanish', encodings: western, header: 'Nombre,Dirección,Año', rows: ['José Muñoz,Calle Núñez 4,1999', 'María Peña,Avenida Constitución,2001', 'Íñigo García,Plaza España,1987'] },
  { name: 'Portuguese', encodings: western, header: 'Nome,Endereço,Situação', rows: ['João Gonçalves,Rua da Conceição,não', 'Inês Magalhães,Praça São Bento,ação', 'Luís Simões,Avenida João XXI,conclusão'] },
  { name: 'Swedish and Danish', encodings: western, header: 'Namn,Gata,Ort', rows: ['Åsa Öberg,Storgatan 1,Malmö', 'Søren Kjær,Nørregade 2,Århus', 'Björn Ångström,Västra vägen,Göteborg'] },
  { name: 'euro signs', encodings: [...everywhere, 'windows-1252', 'iso-8859-15', 'macintosh'], header: 'Name,Betrag', rows: ['Müller,12 €', 'Schröder,99 €', 'Weiß,7 €'] },
  { name: 'Polish', encodings: central, header: 'Imię,Nazwisko,Miasto', rows: ['Łukasz,Wiśniewski,Łódź', 'Małgorzata,Zając,Kraków', 'Paweł,Dąbrowski,Gdańsk'] },
  { name: 'Czech', encodings: central, header: 'Jméno,Ulice,Město', rows: ['Jiří Dvořák,Náměstí Míru,Plzeň', 'Kateřina Černá,Dlouhá třída,Ústí nad Labem', 'Tomáš Šťastný,Široká,Děčín'] },
  { name: 'Hungarian', encodings: central, header: 'Név,Utca,Város', rows: ['Szőke Gergő,Petőfi utca,Győr', 'Tóth Erzsébet,Fő tér,Hódmezővásárhely', 'Kűrtös Jenő,Erdő sor,Érd'] },
  { name: 'Croatian', encodings: central, header: 'Ime,Prezime,Mjesto', rows: ['Željko,Šarić,Čakovec', 'Đurđica,Kovačević,Požega', 'Mašа'.replace('а', 'a') + ',Perić,Šibenik'] },
  { name: 'Russian', encodings: cyrillic, header: 'Имя,Фамилия,Город', rows: ['Иван,Петров,Москва', 'Ольга,Щербакова,Санкт-Петербург', 'Юрий,Жуков,Нижний Новгород'] },
  { name: 'Ukrainian', encodings: cyrillic, header: "Ім'я,Прізвище,Місто", rows: ['Олексій,Шевченко,Київ', 'Наталія,Їжакевич,Харків', 'Сергій,Єременко,Львів'] },
  { name: 'Bulgarian', encodings: cyrillic, header: 'Име,Фамилия,Град', rows: ['Георги,Димитров,София', 'Мария,Йорданова,Пловдив', 'Петър,Цветков,Търново'] },
  { name: 'Japanese', encodings: [...everywhere, 'shift_jis'], header: '氏名,住所,電話', rows: ['山田太郎,東京都千代田区,03-1234-5678', '佐藤花子,大阪市北区,06-1234-5678', 'スズキ イチロー,名古屋市,052-123-4567'] },
  { name: 'Chinese', encodings: [...everywhere, 'gb18030'], header: '姓名,地址,电话', rows: ['王小明,北京市海淀区,010-12345678', '李娜,上海市浦东新区,021-12345678', '张伟,广州市天河区,020-12345678'] },
];
