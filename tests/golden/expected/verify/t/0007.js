gongshiSearch.put("verify/t/0007","adc1cbe1","EqYMjW9p6qjcZT+DsYTJ4a/6kqv4109qfcA=");
