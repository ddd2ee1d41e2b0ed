gongshiSearch.put("verify/t/000f","4a333fe9","EsUXG8J0PM/3MKV1Yieb+qH953UDmuvlbaA=");
