gongshiSearch.put("verify/t/0004","321dc0a1","fJw6XJU27g==");
