/** Statements in the manner of banks and payment services of many countries. The content is made up. */
import { marked } from './marked.ts';

export const banks = [
  marked('a German account: two lines of facts and an empty cell in quotes above', ';', { bom: true })`
. "Girokonto";"DE00123456780000000001"
. "Kontostand vom 05.10.2025:";"1.000,00 €"
. ""
= "Buchungsdatum";"Wertstellung";"Status";"Zahlungspflichtige*r";"Zahlungsempfänger*in";"Verwendungszweck";"Umsatztyp";"IBAN";"Betrag (€)";"Gläubiger-ID"
| "04.10.25";"04.10.25";"Gebucht";"Anna Muster";"Bahn AG";"Fahrkarte 12; 2. Klasse";"Ausgang";"DE00111";"-29,9";"DE98ZZZ"
| "01.10.25";"01.10.25";"Gebucht";"Arbeit GmbH";"Anna Muster";"Lohn September";"Eingang";"DE00222";"2.310";""
`,
  marked('a German account in windows-1252: eleven lines of facts above two bookings, a name that comes twice', ';', {
    encoding: 'windows-1252', lineEnd: '\r\n',
    header: 'Buchung¦Wertstellungsdatum¦Auftraggeber/Empfänger¦Buchungstext¦Verwendungszweck¦Saldo¦Währung¦Betrag¦Währung 2',
  })`
. Umsatzanzeige;Datei erstellt am: 03.04.2024 22:16
. ;Letztes Update: aktuell
. 
. IBAN;DE00 1111 2222 3333 4444 55
. Kontoname;Girokonto
. Bank;Musterbank
. Kunde;Bernd Beispiel
. Zeitraum;03.04.2023 - 03.04.2024
. Saldo;1.172,12;EUR
. 
. Sortierung;Datum absteigend
. 
. In der CSV-Datei finden Sie alle bereits gebuchten Umsätze. Die vorgemerkten Umsätze werden nicht aufgenommen, auch wenn sie angezeigt werden.
. 
= Buchung;Wertstellungsdatum;Auftraggeber/Empfänger;Buchungstext;Verwendungszweck;Saldo;Währung;Betrag;Währung
| 03.04.2024;03.04.2024;Strom GmbH;Lastschrift;Abschlag April;1.172,12;EUR;-71,00;EUR
| 28.03.2024;28.03.2024;Arbeit AG;Gehalt/Rente;MAERZ 2024;1.243,12;EUR;700,00;EUR
`,
  marked('a German depot bank: a lone semicolon first, a semicolon ends each line, the old balance below', ';', {
    encoding: 'windows-1252', lineEnd: '\r\n', columns: 5,
  })`
. ;
. "Umsätze Girokonto";"Zeitraum: 30 Tage";
. "Neuer Kontostand";"1.004,40 EUR";
. 
= "Buchungstag";"Wertstellung (Valuta)";"Vorgang";"Buchungstext";"Umsatz in EUR";
| "offen";"--";"Kartenverfügung";"Bäckerei Kruse";"-4,60";
| "02.05.2024";"02.05.2024";"Lastschrift / Belastung";"Auftraggeber: Stadtwerke Buchungstext: Abschlag Mai";"-91,00";
| "30.04.2024";"30.04.2024";"Übertrag / Überweisung";"Auftraggeber: Arbeit GmbH Buchungstext: Lohn April";"1.800,00";
. 
. "Alter Kontostand";"-700,00 EUR";
. 
`,
  marked('an Austrian account without a header, two semicolons end each line', ';', { columns: 5 })`
| 18.09.2017;"BÄCKER DANKT  0527  K2   18.09. 17:20";18.09.2017;-33,87;EUR;;
| 18.09.2017;"POS          23,55 AT  K1   16.09. 11:32 MARKT 4105 WIEN 2100";16.09.2017;-23,55;EUR;;
| 20.09.2017;"Überweisung";20.09.2017;24,00;EUR;;
| 02.10.2017;"Stadtgemeinde Musterdorf, Kanal";02.10.2017;-88,55;EUR;;
`,
  marked('a French account: a letter above, cells of two lines, a semicolon ends each line', ';', {
    encoding: 'iso-8859-1', columns: 4,
  })`
. Téléchargement du 03/05/2023;
. 
. 
. M. DUPONT JEAN
. Compte de Dépôt carte n° 00012345678;
. Solde au 03/05/2023 1 234,56 €
. 
. Liste des opérations du compte entre le 23/04/2023 et le 03/05/2023;
. 
= Date;Libellé;Débit Euros;Crédit Euros;
| 02/05/2023;"PAIEMENT PAR CARTE          
: X1234 BOULANGERIE 01/05 ";12,40;;
| 28/04/2023;"VIREMENT EN VOTRE FAVEUR    
: SARL TRAVAIL                 ";;1 500,00;
| 27/04/2023;"PRELEVEMENT                 
: EAU DE LA VILLE              ";31,02;;
`,
  marked('a Polish account in windows-1250: facts by hashes above, hashes before the names too', ';', {
    encoding: 'windows-1250', lineEnd: '\r\n', columns: 5,
  })`
. Bank S.A. Bankowość Detaliczna;
. Skrytka Pocztowa 21;
. 90-001 Łódź 3;
. 
. #Klient;
. JAN KOWALSKI;
. 
. #Za okres:;
. 01.01.2023 - 31.01.2023;
. 
= #Data operacji;#Opis operacji;#Rachunek;#Kategoria;#Kwota;
| 2023-01-31;"ZAKUP PRZY UŻYCIU KARTY";"eKonto 1111 ... 2222";"Żywność i chemia";-25,99 PLN;;
| 2023-01-30;"PRZELEW WYCHODZĄCY";"eKonto 1111 ... 2222";"Czynsz";-1 200,00 PLN;;
| 2023-01-28;"PRZELEW PRZYCHODZĄCY";"eKonto 1111 ... 2222";"Wynagrodzenie";5 400,00 PLN;;
. 
. Niniejszy dokument sporządzono na podstawie art. 7 Ustawy Prawo Bankowe.;
`,
  marked('an Asian account: facts above, each booking goes on in a line of its own', ',', {})`
. Account details for:,SAVER Account 000-111111-222
. Available Balance,"1,204.77"
. Ledger Balance,"1,204.77"
. 
. Transaction History 
= Transaction date,Value date,Description,Withdrawals (SGD),Deposits (SGD)
| 18/04/2018,18/04/2018,DEBIT PURCHASE,12.50,
| ,,15/04/18  xx-1234 CAFE AT THE QUAY
| 17/04/2018,17/04/2018,CASH WITHDRAWAL  ATM,60.00,
| ,,xx-1234 BRANCH 7
`,
  marked('a Dutch account, all in quotes, two bookings', ',', {})`
= "Datum","Naam / Omschrijving","Rekening","Tegenrekening","Code","Af Bij","Bedrag (EUR)","MutatieSoort","Mededelingen"
| "20240131","Albert H. 1234","NL00INGB0001","","BA","Af","12,50","Betaalautomaat","Pasvolgnr: 001 31-01-2024 18:22 Transactie: A1B2C3 Term: XY"
| "20240130","Werk B.V.","NL00INGB0001","NL00RABO0002","OV","Bij","2100,00","Overschrijving","Naam: Werk B.V. Omschrijving: Salaris; januari"
`,
  marked('a Dutch account in tabs, no header', '\t', { lineEnd: '\r\n' })`
| 123456789→EUR→20240102→1234,56→1200,00→20240102→-34,56→SEPA Overboeking                 IBAN: NL00RABO0001        Naam: J JANSEN
| 123456789→EUR→20240103→1200,00→1188,10→20240103→-11,90→BEA, Betaalpas                   SUPERMARKT 123,PAS012     NR:X1,  03.01.24/17:20
| 123456789→EUR→20240105→1188,10→3288,10→20240105→2100,00→SEPA Overboeking                 IBAN: NL00INGB0002        Naam: WERK BV
`,
  marked('an American account: each row ends with a comma that the header lacks', ',', { columns: 7 })`
= Details,Posting Date,Description,Amount,Type,Balance,Check or Slip #
| DEBIT,01/31/2024,"ORIG CO NAME:UTILITY   CO ENTRY DESCR:BILL",-84.10,ACH_DEBIT,1204.77,,
| CREDIT,01/30/2024,"PAYROLL",2100.00,ACH_CREDIT,1288.87,,
| CHECK,01/12/2024,"CHECK 1042",-350.00,CHECK_PAID,-811.13,1042,
`,
  marked('an American account: a small summary with three columns above the bookings', ',', {})`
. Description,,Summary Amt.
. Beginning balance as of 01/01/2024,,"1,000.00"
. Total credits,,"2,500.00"
. Total debits,,"-1,200.50"
. Ending balance as of 01/31/2024,,"2,299.50"
. 
= Date,Description,Amount,Running Bal.
| 01/02/2024,"Beginning balance as of 01/01/2024",,"1,000.00"
| 01/03/2024,"ELECTRIC CO DES:WEB PAY","-84.50","915.50"
| 01/05/2024,"PAYROLL DES:DIR DEP","2,500.00","3,415.50"
| 01/16/2024,"RENT OFFICE","-900.00","2,515.50"
| 01/29/2024,"GROCER 0012","-216.00","2,299.50"
`,
  marked('an American account without a header, a star in the third column', ',', {})`
| "01/31/2024","-12.50","*","","PURCHASE AUTHORIZED ON 01/30 CAFE 12 LEEDS"
| "01/30/2024","-140.00","*","1042","CHECK # 1042"
| "01/29/2024","2100.00","*","","WORK INC PAYROLL 012924"
`,
  marked('an Italian account: an opening balance above, a closing balance below', ';', { encoding: 'windows-1252' })`
. Elenco movimenti conto corrente n. 1000/00012345
. Intestatario: ROSSI MARIA
. Saldo iniziale al 01/03/2024: 1.100,00 €
. 
= Data;Valuta;Descrizione;Entrate;Uscite
| 04/03/2024;04/03/2024;Pagamento POS Caffè Città;;3,20
| 11/03/2024;10/03/2024;Stipendio;1.850,00;
| 15/03/2024;15/03/2024;Addebito utenza;;61,00
. Saldo finale al 31/03/2024;;;2.885,80;
`,
  marked('a Swiss account: facts above, a disclaimer below', ';', { bom: true, lineEnd: '\r\n' })`
. Datum von:;2024-01-01
. Datum bis:;2024-01-31
. Buchungsart:;Alle Buchungen
. Konto:;CH0000001111222233334
. Währung:;CHF
. 
= Datum;Bewegungstyp;Avisierungstext;Gutschrift in CHF;Lastschrift in CHF;Label;Kategorie
| 31.01.2024;Preis für Kontoführung;PREIS FÜR BANKPAKET;;-5.00;;Gebühren
| 25.01.2024;Gutschrift;GUTSCHRIFT VON ARBEIT AG, ZÜRICH;5'100.00;;;Einkommen
| 12.01.2024;Kauf/Dienstleistung;KAUF VOM 11.01.2024 LADEN BERN;;-43.20;;Haushalt
| 03.01.2024;Kauf/Dienstleistung;KAUF VOM 02.01.2024 BÄCKEREI;;-8.90;;Haushalt
. 
. Disclaimer:
. Der Dokumentinhalt wurde durch Filtereinstellungen der Kundin/des Kunden generiert. Die Bank ist für den Inhalt und die Vollständigkeit nicht verantwortlich.
`,
  marked('a Swedish account in Latin letters of one byte: a line with a star above', ',', { encoding: 'iso-8859-1', lineEnd: '\r\n' })`
. * Transaktioner Period 2024-01-01 - 2024-01-31 Skapad 2024-02-01 10:00 CET
= Radnummer,Clearingnummer,Kontonummer,Produkt,Valuta,Bokföringsdag,Transaktionsdag,Referens,Beskrivning,Belopp,Bokfört saldo
| 1,8000,1234567,"Privatkonto",SEK,2024-01-31,2024-01-30,"Hyra","Överföring",-8200.00,10400.50
| 2,8000,1234567,"Privatkonto",SEK,2024-01-25,2024-01-25,"Lön","Insättning",27000.00,18600.50
`,
  marked('a Japanese account in Shift_JIS', ',', { encoding: 'shift_jis', lineEnd: '\r\n' })`
= "お取引日","お取引内容","お引出し金額(円)","お預入れ金額(円)","残高(円)","メモ"
| "2024/01/31","電気料金","8,400","","120,477","-"
| "2024/01/25","給与　カブシキガイシャ","","210,000","128,877","-"
| "2024/01/12","ｶｰﾄﾞ ｽｰﾊﾟｰ","3,150","","-81,123","食費"
`,
  marked('a Russian card in windows-1251', ';', { encoding: 'windows-1251', lineEnd: '\r\n' })`
= "Дата операции";"Дата платежа";"Номер карты";"Статус";"Сумма операции";"Валюта операции";"Категория";"MCC";"Описание"
| "31.01.2024 18:22:01";"01.02.2024";"*1234";"OK";"-512,50";"RUB";"Супермаркеты";"5411";"Магазин «Берёзка»"
| "30.01.2024 09:00:00";"30.01.2024";"";"OK";"45000,00";"RUB";"Зарплата";"";"ООО Работа; аванс"
| "29.01.2024 12:10:45";"29.01.2024";"*1234";"FAILED";"-99,00";"RUB";"Связь";"4814";"Телефон"
`,
  marked('a Chinese payment service in GB18030: a rule with words above and below, padded cells', ',', {
    encoding: 'gb18030', lineEnd: '\r\n', columns: 6,
  })`
. 支付服务交易记录明细查询
. 账号:[someone@mail.example]
. 起始日期:[2024-01-01 00:00:00]    终止日期:[2024-02-01 00:00:00]
. ---------------------------------交易记录明细列表------------------------------------
= 交易号                  ,商家订单号               ,交易创建时间              ,交易对方            ,金额（元）   ,交易状态    ,
| 2024013122001401      →,T200P1001          →,2024-01-31 18:22:01 ,小超市             ,12.50   ,交易成功    ,
| 2024013022001402      →,                  →,2024-01-30 12:02:11 ,张伟              ,100.00  ,交易成功    ,
| 2024012922001403      →,T200P1003          →,2024-01-29 08:15:59 ,地铁公司            ,4.00    ,交易关闭    ,
. ------------------------------------------------------------------------------------
. 共3笔记录
. 已收入:0笔,0.00元
. 导出时间:[2024-02-01 10:00:00]    用户:李娜
`,
  marked('a Chinese chat payment: padded facts above, a rule before the header', ',', { bom: true })`
. 支付账单明细,,,,,,
. 昵称：[小明],,,,,,
. 起始时间：[2024-01-01 00:00:00] 终止时间：[2024-01-31 23:59:59],,,,,,
. 导出类型：[全部],,,,,,
. 共3笔记录,,,,,,
. ,,,,,,
. ----------------------支付账单明细列表--------------------,,,,,,
= 交易时间,交易类型,交易对方,商品,收/支,金额(元),备注
| 2024-01-31 18:22:01,商户消费,早餐店,"豆浆,油条",支出,¥12.00,"/"
| 2024-01-30 12:02:11,转账,王芳,"转账备注:晚饭",收入,¥50.00,"/"
| 2024-01-29 08:15:59,商户消费,地铁,"/",支出,¥4.00,"/"
`,
  marked('a Brazilian account: facts by a space and a semicolon above', ';', { bom: true })`
. Extrato Conta Corrente 
. Conta ;1234567
. Período ;01/01/2024 a 31/01/2024
. Saldo ;1.234,56
. 
= Data Lançamento;Histórico;Descrição;Valor;Saldo
| 31/01/2024;Pix enviado ;Padaria São João;-12,50;1.234,56
| 30/01/2024;Pix recebido;Ana Conceição;200,00;1.247,06
| 29/01/2024;Pagamento efetuado;Conta de luz;-84,00;1.047,06
`,
  marked('a charge card: no header, references in words, an empty last column', ',', { columns: 4 })`
| 31/01/2024,Reference: AT240310001,"12.50","CAFE AT THE STATION      LEEDS",""
| 30/01/2024,Reference: AT240300002,"-250.00","PAYMENT RECEIVED - THANK YOU",""
| 28/01/2024,Reference: AT240280003,"1,042.00","AIR TICKETS ONLINE       LONDON",""
`,
  marked('a single booking without a header', ',', { columns: 5 })`
| 27 Feb 2018,UMC-, 7.80, ,BURGER (STATION KIOSK) SI NG 22FEB,,,
`,
];
